"""The process, its letters, following up, and rules as a branch changed them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table('letter_template',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('template_id', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('body', sa.Text(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('saved_by', sa.Text(), nullable=False),
    sa.Column('saved_at', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_letter_template')),
    sa.UniqueConstraint('template_id', 'version', name=op.f('uq_letter_template_template_id')),
    sqlite_strict=True
    )
    op.create_table('rule_change',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('table_name', sa.Text(), nullable=False),
    sa.Column('row_id', sa.Text(), nullable=False),
    sa.Column('row_valid_from', sa.Text(), nullable=False),
    sa.Column('deed', sa.Text(), nullable=False),
    sa.Column('fields', sa.Text(), nullable=False),
    sa.Column('effective_from', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('changed_by', sa.Text(), nullable=False),
    sa.Column('changed_at', sa.Text(), nullable=False),
    sa.CheckConstraint("deed IN ('confirm', 'change', 'switch_on', 'switch_off', 'take_back')", name=op.f('ck_rule_change_deed')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_rule_change')),
    sa.UniqueConstraint('id', name=op.f('uq_rule_change_id')),
    sqlite_strict=True
    )
    op.create_index('ix_rule_change_row', 'rule_change', ['table_name', 'row_id'], unique=False)
    op.create_table('approval',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('matter', sa.Text(), nullable=False),
    sa.Column('subject_id', sa.Text(), nullable=True),
    sa.Column('level', sa.Text(), nullable=False),
    sa.Column('approver', sa.Text(), nullable=False),
    sa.Column('verdict', sa.Text(), nullable=False),
    sa.Column('opinion', sa.Text(), nullable=True),
    sa.Column('decided_on', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.CheckConstraint("verdict IN ('approved', 'returned')", name=op.f('ck_approval_verdict')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_approval_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_approval')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_approval_complaint_id'), 'approval', ['complaint_id'], unique=False)
    op.create_table('handover',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('from_id', sa.Text(), nullable=True),
    sa.Column('to_id', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('offered_by', sa.Text(), nullable=False),
    sa.Column('offered_at', sa.Text(), nullable=False),
    sa.Column('answer', sa.Text(), nullable=True),
    sa.Column('answer_reason', sa.Text(), nullable=True),
    sa.Column('answered_by', sa.Text(), nullable=True),
    sa.Column('answered_at', sa.Text(), nullable=True),
    sa.CheckConstraint("answer IN ('accepted', 'declined', 'taken_back')", name=op.f('ck_handover_answer')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_handover_complaint_id')),
    sa.ForeignKeyConstraint(['from_id'], ['staff.id'], name=op.f('fk_handover_from_id')),
    sa.ForeignKeyConstraint(['to_id'], ['staff.id'], name=op.f('fk_handover_to_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handover')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_handover_complaint_id'), 'handover', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_handover_to_id'), 'handover', ['to_id'], unique=False)
    op.create_table('letter',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('template_id', sa.Text(), nullable=False),
    sa.Column('template_version', sa.Integer(), nullable=False),
    sa.Column('fields', sa.Text(), nullable=False),
    sa.Column('body', sa.Text(), nullable=True),
    sa.Column('corrects_id', sa.Text(), nullable=True),
    sa.Column('number', sa.Text(), nullable=True),
    sa.Column('issued_at', sa.Text(), nullable=True),
    sa.Column('issued_by', sa.Text(), nullable=True),
    sa.Column('frozen', sa.Text(), nullable=True),
    sa.Column('sha256', sa.Text(), nullable=True),
    sa.Column('size_bytes', sa.Integer(), nullable=True),
    sa.Column('pages', sa.Integer(), nullable=True),
    sa.Column('dropped_at', sa.Text(), nullable=True),
    sa.Column('dropped_by', sa.Text(), nullable=True),
    sa.Column('created_by', sa.Text(), nullable=False),
    sa.Column('created_at', sa.Text(), nullable=False),
    sa.Column('updated_at', sa.Text(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.CheckConstraint('(issued_at IS NULL) = (sha256 IS NULL)', name=op.f('ck_letter_issued')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_letter_complaint_id')),
    sa.ForeignKeyConstraint(['corrects_id'], ['letter.id'], name=op.f('fk_letter_corrects_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_letter')),
    sa.UniqueConstraint('number', name=op.f('uq_letter_number')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_letter_complaint_id'), 'letter', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_letter_corrects_id'), 'letter', ['corrects_id'], unique=False)
    op.create_table('rectification',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('action', sa.Text(), nullable=False),
    sa.Column('owner', sa.Text(), nullable=False),
    sa.Column('due_on', sa.Text(), nullable=False),
    sa.Column('done_on', sa.Text(), nullable=True),
    sa.Column('proof', sa.Text(), nullable=True),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.Column('dropped_at', sa.Text(), nullable=True),
    sa.Column('dropped_reason', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_rectification_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rectification')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_rectification_complaint_id'), 'rectification', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_rectification_due_on'), 'rectification', ['due_on'], unique=False)
    op.create_table('recusal',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('name_key', sa.Text(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('declared_by', sa.Text(), nullable=False),
    sa.Column('declared_at', sa.Text(), nullable=False),
    sa.Column('lifted_at', sa.Text(), nullable=True),
    sa.Column('lifted_by', sa.Text(), nullable=True),
    sa.Column('lifted_reason', sa.Text(), nullable=True),
    sa.CheckConstraint("source IN ('complained_of', 'declared')", name=op.f('ck_recusal_source')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_recusal_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recusal')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_recusal_complaint_id'), 'recusal', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_recusal_name_key'), 'recusal', ['name_key'], unique=False)
    op.create_table('review',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('applicant', sa.Text(), nullable=False),
    sa.Column('decision_no', sa.Text(), nullable=True),
    sa.Column('decision_received_on', sa.Text(), nullable=True),
    sa.Column('requested_on', sa.Text(), nullable=False),
    sa.Column('reviewer', sa.Text(), nullable=True),
    sa.Column('procedure', sa.Text(), nullable=True),
    sa.Column('time_limit', sa.Text(), nullable=True),
    sa.Column('outcome', sa.Text(), nullable=True),
    sa.Column('verdict', sa.Text(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('informed_on', sa.Text(), nullable=True),
    sa.Column('informed_mode', sa.Text(), nullable=True),
    sa.Column('informed_proof', sa.Text(), nullable=True),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.CheckConstraint("verdict IN ('upheld', 'redo', 'changed')", name=op.f('ck_review_verdict')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_review_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_review')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_review_complaint_id'), 'review', ['complaint_id'], unique=False)
    op.create_table('root_cause',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('cause', sa.Text(), nullable=True),
    sa.Column('whys', sa.Text(), nullable=False),
    sa.Column('finding', sa.Text(), nullable=False),
    sa.Column('unit', sa.Text(), nullable=True),
    sa.Column('fault', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.CheckConstraint("fault IN ('full', 'none', 'part')", name=op.f('ck_root_cause_fault')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_root_cause_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_root_cause')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_root_cause_complaint_id'), 'root_cause', ['complaint_id'], unique=False)
    op.create_table('suspension',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('from_on', sa.Text(), nullable=False),
    sa.Column('to_on', sa.Text(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('told_on', sa.Text(), nullable=True),
    sa.Column('told_mode', sa.Text(), nullable=True),
    sa.Column('told_proof', sa.Text(), nullable=True),
    sa.Column('papers', sa.Text(), nullable=True),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.Column('ended_reason', sa.Text(), nullable=True),
    sa.Column('ended_by', sa.Text(), nullable=True),
    sa.Column('ended_at', sa.Text(), nullable=True),
    sa.CheckConstraint('to_on IS NULL OR to_on >= from_on', name=op.f('ck_suspension_order')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_suspension_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_suspension')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_suspension_complaint_id'), 'suspension', ['complaint_id'], unique=False)
    op.create_table('award',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('demand_id', sa.Text(), nullable=True),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('amount_fen', sa.Integer(), nullable=False),
    sa.Column('basis', sa.Text(), nullable=False),
    sa.Column('payee', sa.Text(), nullable=False),
    sa.Column('due_on', sa.Text(), nullable=True),
    sa.Column('paid_on', sa.Text(), nullable=True),
    sa.Column('paid_proof', sa.Text(), nullable=True),
    sa.Column('evidence_id', sa.Text(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.Column('withdrawn_at', sa.Text(), nullable=True),
    sa.Column('withdrawn_by', sa.Text(), nullable=True),
    sa.Column('withdrawn_reason', sa.Text(), nullable=True),
    sa.CheckConstraint('amount_fen > 0', name=op.f('ck_award_amount')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_award_complaint_id')),
    sa.ForeignKeyConstraint(['demand_id'], ['demand.id'], name=op.f('fk_award_demand_id')),
    sa.ForeignKeyConstraint(['evidence_id'], ['evidence.id'], name=op.f('fk_award_evidence_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_award')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_award_complaint_id'), 'award', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_award_demand_id'), 'award', ['demand_id'], unique=False)
    op.create_table('delivery',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('letter_id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('mode', sa.Text(), nullable=False),
    sa.Column('attempted_at', sa.Text(), nullable=False),
    sa.Column('result', sa.Text(), nullable=False),
    sa.Column('received_on', sa.Text(), nullable=True),
    sa.Column('receiver', sa.Text(), nullable=True),
    sa.Column('proof', sa.Text(), nullable=False),
    sa.Column('evidence_id', sa.Text(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_delivery_complaint_id')),
    sa.ForeignKeyConstraint(['evidence_id'], ['evidence.id'], name=op.f('fk_delivery_evidence_id')),
    sa.ForeignKeyConstraint(['letter_id'], ['letter.id'], name=op.f('fk_delivery_letter_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_delivery')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_delivery_complaint_id'), 'delivery', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_delivery_evidence_id'), 'delivery', ['evidence_id'], unique=False)
    op.create_index(op.f('ix_delivery_letter_id'), 'delivery', ['letter_id'], unique=False)
    op.create_table('extension',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('from_clock_id', sa.Text(), nullable=False),
    sa.Column('to_clock_id', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('approver', sa.Text(), nullable=True),
    sa.Column('told_on', sa.Text(), nullable=False),
    sa.Column('told_mode', sa.Text(), nullable=True),
    sa.Column('told_proof', sa.Text(), nullable=True),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_extension_complaint_id')),
    sa.ForeignKeyConstraint(['from_clock_id'], ['clock.id'], name=op.f('fk_extension_from_clock_id')),
    sa.ForeignKeyConstraint(['to_clock_id'], ['clock.id'], name=op.f('fk_extension_to_clock_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_extension')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_extension_complaint_id'), 'extension', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_extension_to_clock_id'), 'extension', ['to_clock_id'], unique=False)
    op.create_table('follow_up',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=True),
    sa.Column('contact_id', sa.Text(), nullable=True),
    sa.Column('occasion', sa.Text(), nullable=False),
    sa.Column('tried_at', sa.Text(), nullable=False),
    sa.Column('reached', sa.Integer(), nullable=False),
    sa.Column('outcome_score', sa.Integer(), nullable=True),
    sa.Column('process_score', sa.Integer(), nullable=True),
    sa.Column('attitude_score', sa.Integer(), nullable=True),
    sa.Column('timeliness_score', sa.Integer(), nullable=True),
    sa.Column('still_demands', sa.Text(), nullable=True),
    sa.Column('contact_again', sa.Integer(), nullable=True),
    sa.Column('words', sa.Text(), nullable=True),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.CheckConstraint('outcome_score IS NULL OR outcome_score BETWEEN 1 AND 5', name=op.f('ck_follow_up_outcome')),
    sa.CheckConstraint('process_score IS NULL OR process_score BETWEEN 1 AND 5', name=op.f('ck_follow_up_process')),
    sa.CheckConstraint('reached OR (outcome_score IS NULL AND process_score IS NULL)', name=op.f('ck_follow_up_unreached')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_follow_up_complaint_id')),
    sa.ForeignKeyConstraint(['contact_id'], ['contact.id'], name=op.f('fk_follow_up_contact_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_follow_up_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_follow_up')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_follow_up_complaint_id'), 'follow_up', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_follow_up_person_id'), 'follow_up', ['person_id'], unique=False)
    op.add_column('clock', sa.Column('paused_since', sa.Text(), nullable=True))
    op.add_column('clock', sa.Column('own_amount', sa.Integer(), nullable=True))
    op.add_column('clock', sa.Column('own_reason', sa.Text(), nullable=True))
    op.add_column('clock', sa.Column('receipt_id', sa.Text(), nullable=True))
    op.add_column('complaint', sa.Column('merged_into_id', sa.Text(), nullable=True))
    op.create_index(op.f('ix_complaint_merged_into_id'), 'complaint', ['merged_into_id'], unique=False)
