"""Evidence that stands in court: particulars, mismatches, catalogue, packs, redaction, bulk intake."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table('file_mismatch',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('found_sha256', sa.Text(), nullable=True),
    sa.Column('found_at', sa.Text(), nullable=False),
    sa.Column('found_by', sa.Text(), nullable=False),
    sa.Column('cleared_at', sa.Text(), nullable=True),
    sa.Column('cleared_by', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['sha256'], ['evidence_file.sha256'], name=op.f('fk_file_mismatch_sha256')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_file_mismatch')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_file_mismatch_sha256'), 'file_mismatch', ['sha256'], unique=False)
    op.create_table('bulk_intake',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('sources', sa.Text(), nullable=False),
    sa.Column('draft', sa.Text(), nullable=False),
    sa.Column('started_at', sa.Text(), nullable=False),
    sa.Column('started_by', sa.Text(), nullable=False),
    sa.Column('finished_at', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_bulk_intake_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bulk_intake')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_bulk_intake_complaint_id'), 'bulk_intake', ['complaint_id'], unique=False)
    op.create_table('evidence_pack',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('number', sa.Text(), nullable=False),
    sa.Column('production', sa.Integer(), nullable=False),
    sa.Column('prefix', sa.Text(), nullable=False),
    sa.Column('digits', sa.Integer(), nullable=False),
    sa.Column('first_number', sa.Integer(), nullable=False),
    sa.Column('last_number', sa.Integer(), nullable=False),
    sa.Column('exhibits', sa.Integer(), nullable=False),
    sa.Column('recipient', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('options', sa.Text(), nullable=False),
    sa.Column('path', sa.Text(), nullable=False),
    sa.Column('pdf_sha256', sa.Text(), nullable=False),
    sa.Column('manifest_sha256', sa.Text(), nullable=False),
    sa.Column('size_bytes', sa.Integer(), nullable=False),
    sa.Column('pages', sa.Integer(), nullable=False),
    sa.Column('signed_by', sa.Text(), nullable=True),
    sa.Column('audit_count', sa.Integer(), nullable=False),
    sa.Column('audit_head', sa.Text(), nullable=False),
    sa.Column('made_at', sa.Text(), nullable=False),
    sa.Column('made_by', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_evidence_pack_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_evidence_pack')),
    sa.UniqueConstraint('complaint_id', 'production', name=op.f('uq_evidence_pack_complaint_id')),
    sa.UniqueConstraint('number', name=op.f('uq_evidence_pack_number')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_evidence_pack_complaint_id'), 'evidence_pack', ['complaint_id'], unique=False)
    op.create_table('exhibit_group',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('element_id', sa.Text(), nullable=True),
    sa.Column('made_by', sa.Text(), nullable=False),
    sa.Column('made_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_exhibit_group_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_exhibit_group')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_exhibit_group_complaint_id'), 'exhibit_group', ['complaint_id'], unique=False)
    op.create_table('bulk_intake_item',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('bulk_id', sa.Text(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('source', sa.Integer(), nullable=False),
    sa.Column('role', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('raw_name', sa.Text(), nullable=False),
    sa.Column('header_at', sa.Integer(), nullable=True),
    sa.Column('size_bytes', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('again', sa.Integer(), nullable=False),
    sa.Column('state', sa.Text(), nullable=False),
    sa.Column('code', sa.Text(), nullable=True),
    sa.Column('detail', sa.Text(), nullable=True),
    sa.Column('evidence_id', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['bulk_id'], ['bulk_intake.id'], name=op.f('fk_bulk_intake_item_bulk_id')),
    sa.ForeignKeyConstraint(['evidence_id'], ['evidence.id'], name=op.f('fk_bulk_intake_item_evidence_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bulk_intake_item')),
    sa.UniqueConstraint('bulk_id', 'position', name=op.f('uq_bulk_intake_item_bulk_id')),
    sqlite_strict=True
    )
    op.create_index('ix_bulk_intake_item_state', 'bulk_intake_item', ['bulk_id', 'state', 'position'], unique=False)
    op.create_table('evidence_pack_item',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('pack_id', sa.Text(), nullable=False),
    sa.Column('evidence_id', sa.Text(), nullable=False),
    sa.Column('label', sa.Text(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('redacted', sa.Integer(), nullable=False),
    sa.Column('first_number', sa.Integer(), nullable=False),
    sa.Column('last_number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['evidence_id'], ['evidence.id'], name=op.f('fk_evidence_pack_item_evidence_id')),
    sa.ForeignKeyConstraint(['pack_id'], ['evidence_pack.id'], name=op.f('fk_evidence_pack_item_pack_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_evidence_pack_item')),
    sa.UniqueConstraint('pack_id', 'evidence_id', name=op.f('uq_evidence_pack_item_pack_id')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_evidence_pack_item_evidence_id'), 'evidence_pack_item', ['evidence_id'], unique=False)
    op.create_index(op.f('ix_evidence_pack_item_pack_id'), 'evidence_pack_item', ['pack_id'], unique=False)
    op.create_table('evidence_particular',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('evidence_id', sa.Text(), nullable=False),
    sa.Column('field', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('given_by', sa.Text(), nullable=False),
    sa.Column('given_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['evidence_id'], ['evidence.id'], name=op.f('fk_evidence_particular_evidence_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_evidence_particular')),
    sa.UniqueConstraint('evidence_id', 'field', name=op.f('uq_evidence_particular_evidence_id')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_evidence_particular_evidence_id'), 'evidence_particular', ['evidence_id'], unique=False)
    op.create_table('exhibit_place',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('evidence_id', sa.Text(), nullable=False),
    sa.Column('group_id', sa.Text(), nullable=True),
    sa.Column('position', sa.Integer(), nullable=True),
    sa.Column('choice', sa.Text(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('placed_by', sa.Text(), nullable=False),
    sa.Column('placed_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_exhibit_place_complaint_id')),
    sa.ForeignKeyConstraint(['evidence_id'], ['evidence.id'], name=op.f('fk_exhibit_place_evidence_id')),
    sa.ForeignKeyConstraint(['group_id'], ['exhibit_group.id'], name=op.f('fk_exhibit_place_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_exhibit_place')),
    sa.UniqueConstraint('evidence_id', name=op.f('uq_exhibit_place_evidence_id')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_exhibit_place_complaint_id'), 'exhibit_place', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_exhibit_place_group_id'), 'exhibit_place', ['group_id'], unique=False)
    op.create_table('redacted_copy',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('evidence_id', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('areas', sa.Text(), nullable=False),
    sa.Column('proof', sa.Text(), nullable=False),
    sa.Column('made_by', sa.Text(), nullable=False),
    sa.Column('made_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['evidence_id'], ['evidence.id'], name=op.f('fk_redacted_copy_evidence_id')),
    sa.ForeignKeyConstraint(['sha256'], ['evidence_file.sha256'], name=op.f('fk_redacted_copy_sha256')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_redacted_copy')),
    sa.UniqueConstraint('evidence_id', 'version', name=op.f('uq_redacted_copy_evidence_id')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_redacted_copy_evidence_id'), 'redacted_copy', ['evidence_id'], unique=False)
    op.create_index(op.f('ix_redacted_copy_sha256'), 'redacted_copy', ['sha256'], unique=False)
    op.create_table('redaction_area',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('evidence_id', sa.Text(), nullable=False),
    sa.Column('page', sa.Integer(), nullable=False),
    sa.Column('x0', sa.REAL(), nullable=False),
    sa.Column('y0', sa.REAL(), nullable=False),
    sa.Column('x1', sa.REAL(), nullable=False),
    sa.Column('y1', sa.REAL(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('made_by', sa.Text(), nullable=False),
    sa.Column('made_at', sa.Text(), nullable=False),
    sa.Column('removed_at', sa.Text(), nullable=True),
    sa.Column('removed_by', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['evidence_id'], ['evidence.id'], name=op.f('fk_redaction_area_evidence_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_redaction_area')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_redaction_area_evidence_id'), 'redaction_area', ['evidence_id'], unique=False)
    op.add_column('custody_event', sa.Column('photos', sa.Text(), nullable=True))
    op.add_column('custody_event', sa.Column('due_back_on', sa.Text(), nullable=True))
    op.add_column('custody_event', sa.Column('clock_note', sa.Text(), nullable=True))
    op.create_index('ix_custody_event_due_back_on', 'custody_event', ['due_back_on'], unique=False, sqlite_where=sa.text('due_back_on IS NOT NULL'))
    op.add_column('evidence', sa.Column('purpose', sa.Text(), nullable=True))
