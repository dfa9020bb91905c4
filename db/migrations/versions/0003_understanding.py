"""The person, the pattern, the crowd and the remedy: prints, links, reviews, groups, models, analysis."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table('complaint_group',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('number', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('event', sa.Text(), nullable=False),
    sa.Column('product', sa.Text(), nullable=True),
    sa.Column('unit', sa.Text(), nullable=True),
    sa.Column('grade', sa.Text(), nullable=False),
    sa.Column('grade_reason', sa.Text(), nullable=False),
    sa.Column('face_to_face', sa.Integer(), nullable=True),
    sa.Column('roles', sa.Text(), nullable=False),
    sa.Column('reasons', sa.Text(), nullable=False),
    sa.Column('opened_by', sa.Text(), nullable=False),
    sa.Column('opened_at', sa.Text(), nullable=False),
    sa.Column('closed_by', sa.Text(), nullable=True),
    sa.Column('closed_at', sa.Text(), nullable=True),
    sa.Column('closing', sa.Text(), nullable=True),
    sa.CheckConstraint("grade IN ('watch', 'general', 'major')", name=op.f('ck_complaint_group_grade')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_complaint_group')),
    sa.UniqueConstraint('id', name=op.f('uq_complaint_group_id')),
    sa.UniqueConstraint('number', name=op.f('uq_complaint_group_number')),
    sqlite_strict=True
    )
    op.create_table('denominator',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('measure', sa.Text(), nullable=False),
    sa.Column('period', sa.Text(), nullable=False),
    sa.Column('unit', sa.Text(), nullable=True),
    sa.Column('value', sa.Integer(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_denominator')),
    sa.UniqueConstraint('id', name=op.f('uq_denominator_id')),
    sqlite_strict=True
    )
    op.create_index('ix_denominator_period', 'denominator', ['measure', 'period'], unique=False)
    op.create_table('intervention',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('started_on', sa.Text(), nullable=False),
    sa.Column('category', sa.Text(), nullable=True),
    sa.Column('cause', sa.Text(), nullable=True),
    sa.Column('product', sa.Text(), nullable=True),
    sa.Column('unit', sa.Text(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.Column('withdrawn_at', sa.Text(), nullable=True),
    sa.Column('withdrawn_by', sa.Text(), nullable=True),
    sa.Column('withdrawn_reason', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_intervention')),
    sa.UniqueConstraint('id', name=op.f('uq_intervention_id')),
    sqlite_strict=True
    )
    op.create_table('known_trace',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('value_key', sa.Text(), nullable=False),
    sa.Column('network', sa.Text(), nullable=False),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('expires_on', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.Column('withdrawn_at', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_known_trace')),
    sqlite_strict=True
    )
    op.create_index('ix_known_trace_key', 'known_trace', ['kind', 'value_key'], unique=False)
    op.create_table('sales_agent',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('name_key', sa.Text(), nullable=False),
    sa.Column('left_on', sa.Text(), nullable=True),
    sa.Column('source', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sales_agent')),
    sa.UniqueConstraint('name_key', name=op.f('uq_sales_agent_name_key')),
    sqlite_strict=True
    )
    op.create_table('signal_review',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('proposed_by', sa.Text(), nullable=False),
    sa.Column('proposed_at', sa.Text(), nullable=False),
    sa.Column('case_count', sa.Integer(), nullable=False),
    sa.Column('verdict', sa.Text(), nullable=True),
    sa.Column('opinion', sa.Text(), nullable=True),
    sa.Column('reviewed_by', sa.Text(), nullable=True),
    sa.Column('reviewed_at', sa.Text(), nullable=True),
    sa.Column('expires_on', sa.Text(), nullable=True),
    sa.Column('ended_at', sa.Text(), nullable=True),
    sa.Column('ended_by', sa.Text(), nullable=True),
    sa.Column('ended_reason', sa.Text(), nullable=True),
    sa.CheckConstraint("verdict IN ('confirmed', 'rejected')", name=op.f('ck_signal_review_verdict')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_signal_review')),
    sa.UniqueConstraint('id', name=op.f('uq_signal_review_id')),
    sqlite_strict=True
    )
    op.create_table('text_model',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('task', sa.Text(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('trained_at', sa.Text(), nullable=False),
    sa.Column('trained_by', sa.Text(), nullable=False),
    sa.Column('measures', sa.Text(), nullable=False),
    sa.Column('beats_rules', sa.Integer(), nullable=False),
    sa.Column('choice', sa.Text(), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.CheckConstraint("choice IN ('automatic', 'on', 'off')", name=op.f('ck_text_model_choice')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_text_model')),
    sa.UniqueConstraint('task', 'version', name=op.f('uq_text_model_task')),
    sqlite_strict=True
    )
    op.create_table('word_change',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('lexicon', sa.Text(), nullable=False),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('word', sa.Text(), nullable=False),
    sa.Column('deed', sa.Text(), nullable=False),
    sa.Column('points', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('changed_by', sa.Text(), nullable=False),
    sa.Column('changed_at', sa.Text(), nullable=False),
    sa.CheckConstraint("deed IN ('add', 'remove', 'take_back')", name=op.f('ck_word_change_deed')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_word_change')),
    sa.UniqueConstraint('id', name=op.f('uq_word_change_id')),
    sqlite_strict=True
    )
    op.create_index('ix_word_change_word', 'word_change', ['lexicon', 'code', 'word'], unique=False)
    op.create_table('group_notice',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('group_id', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('sent_on', sa.Text(), nullable=False),
    sa.Column('recipient', sa.Text(), nullable=False),
    sa.Column('what', sa.Text(), nullable=False),
    sa.Column('members', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['complaint_group.id'], name=op.f('fk_group_notice_group_id')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_group_notice')),
    sa.UniqueConstraint('id', name=op.f('uq_group_notice_id')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_group_notice_group_id'), 'group_notice', ['group_id'], unique=False)
    op.create_table('group_question',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('group_id', sa.Text(), nullable=False),
    sa.Column('question', sa.Text(), nullable=False),
    sa.Column('answer', sa.Text(), nullable=True),
    sa.Column('written_by', sa.Text(), nullable=False),
    sa.Column('written_at', sa.Text(), nullable=False),
    sa.Column('approved_by', sa.Text(), nullable=True),
    sa.Column('approved_at', sa.Text(), nullable=True),
    sa.Column('withdrawn_at', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['group_id'], ['complaint_group.id'], name=op.f('fk_group_question_group_id')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_group_question')),
    sa.UniqueConstraint('id', name=op.f('uq_group_question_id')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_group_question_group_id'), 'group_question', ['group_id'], unique=False)
    op.create_table('person_merge',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('kept_id', sa.Text(), nullable=False),
    sa.Column('gone_id', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('moved', sa.Text(), nullable=False),
    sa.Column('merged_by', sa.Text(), nullable=False),
    sa.Column('merged_at', sa.Text(), nullable=False),
    sa.Column('undone_by', sa.Text(), nullable=True),
    sa.Column('undone_at', sa.Text(), nullable=True),
    sa.Column('undone_reason', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['gone_id'], ['person.id'], name=op.f('fk_person_merge_gone_id')),
    sa.ForeignKeyConstraint(['kept_id'], ['person.id'], name=op.f('fk_person_merge_kept_id')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_person_merge')),
    sa.UniqueConstraint('id', name=op.f('uq_person_merge_id')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_person_merge_gone_id'), 'person_merge', ['gone_id'], unique=False)
    op.create_index(op.f('ix_person_merge_kept_id'), 'person_merge', ['kept_id'], unique=False)
    op.create_table('profile_version',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('content', sa.Text(), nullable=False),
    sa.Column('changes', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('rules', sa.Text(), nullable=False),
    sa.Column('made_by', sa.Text(), nullable=False),
    sa.Column('made_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_profile_version_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_profile_version')),
    sa.UniqueConstraint('person_id', 'number', name=op.f('uq_profile_version_person_id')),
    sqlite_strict=True
    )
    op.create_table('signal_step',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('review_id', sa.Text(), nullable=False),
    sa.Column('step', sa.Text(), nullable=False),
    sa.Column('done_on', sa.Text(), nullable=False),
    sa.Column('what', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['review_id'], ['signal_review.id'], name=op.f('fk_signal_step_review_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_signal_step')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_signal_step_review_id'), 'signal_step', ['review_id'], unique=False)
    op.create_table('answer',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=True),
    sa.Column('question', sa.Text(), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.Column('asked_on', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.Column('withdrawn_at', sa.Text(), nullable=True),
    sa.Column('withdrawn_by', sa.Text(), nullable=True),
    sa.Column('withdrawn_reason', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_answer_complaint_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_answer_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_answer')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_answer_complaint_id'), 'answer', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_answer_person_id'), 'answer', ['person_id'], unique=False)
    op.create_table('data_request',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=True),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('applicant', sa.Text(), nullable=True),
    sa.Column('received_on', sa.Text(), nullable=False),
    sa.Column('due_on', sa.Text(), nullable=False),
    sa.Column('identity_checked', sa.Text(), nullable=False),
    sa.Column('asked', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.Column('decision', sa.Text(), nullable=True),
    sa.Column('answer', sa.Text(), nullable=True),
    sa.Column('decided_by', sa.Text(), nullable=True),
    sa.Column('decided_at', sa.Text(), nullable=True),
    sa.Column('told_on', sa.Text(), nullable=True),
    sa.Column('done_kind', sa.Text(), nullable=True),
    sa.Column('done_ref', sa.Text(), nullable=True),
    sa.Column('done_by', sa.Text(), nullable=True),
    sa.Column('done_at', sa.Text(), nullable=True),
    sa.CheckConstraint("decision IN ('granted', 'partly', 'refused')", name=op.f('ck_data_request_decision')),
    sa.CheckConstraint("kind IN ('access', 'copy', 'correction', 'deletion', 'explanation', 'human_decision')", name=op.f('ck_data_request_kind')),
    sa.CheckConstraint('(done_at IS NULL) = (done_kind IS NULL)', name=op.f('ck_data_request_done')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_data_request_complaint_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_data_request_person_id')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_data_request')),
    sa.UniqueConstraint('id', name=op.f('uq_data_request_id')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_data_request_complaint_id'), 'data_request', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_data_request_due_on'), 'data_request', ['due_on'], unique=False)
    op.create_index(op.f('ix_data_request_person_id'), 'data_request', ['person_id'], unique=False)
    op.create_table('group_dismissal',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('first_complaint_id', sa.Text(), nullable=False),
    sa.Column('second_complaint_id', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('decided_by', sa.Text(), nullable=False),
    sa.Column('decided_at', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['first_complaint_id'], ['complaint.id'], name=op.f('fk_group_dismissal_first_complaint_id')),
    sa.ForeignKeyConstraint(['second_complaint_id'], ['complaint.id'], name=op.f('fk_group_dismissal_second_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_group_dismissal')),
    sa.UniqueConstraint('first_complaint_id', 'second_complaint_id', name=op.f('uq_group_dismissal_first_complaint_id')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_group_dismissal_second_complaint_id'), 'group_dismissal', ['second_complaint_id'], unique=False)
    op.create_table('group_member',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('group_id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('reasons', sa.Text(), nullable=False),
    sa.Column('joined_by', sa.Text(), nullable=False),
    sa.Column('joined_at', sa.Text(), nullable=False),
    sa.Column('representative_since', sa.Text(), nullable=True),
    sa.Column('election', sa.Text(), nullable=True),
    sa.Column('left_by', sa.Text(), nullable=True),
    sa.Column('left_at', sa.Text(), nullable=True),
    sa.Column('left_reason', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_group_member_complaint_id')),
    sa.ForeignKeyConstraint(['group_id'], ['complaint_group.id'], name=op.f('fk_group_member_group_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_group_member')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_group_member_complaint_id'), 'group_member', ['complaint_id'], unique=False)
    op.create_index('ix_group_member_standing', 'group_member', ['group_id', 'left_at'], unique=False)
    op.create_table('observed_sign',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('indicator', sa.Text(), nullable=False),
    sa.Column('strength', sa.Integer(), nullable=False),
    sa.Column('what', sa.Text(), nullable=False),
    sa.Column('source_kind', sa.Text(), nullable=False),
    sa.Column('source_id', sa.Text(), nullable=True),
    sa.Column('seen_on', sa.Text(), nullable=False),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.Column('withdrawn_at', sa.Text(), nullable=True),
    sa.Column('withdrawn_by', sa.Text(), nullable=True),
    sa.Column('withdrawn_reason', sa.Text(), nullable=True),
    sa.CheckConstraint('strength BETWEEN 1 AND 3', name=op.f('ck_observed_sign_strength')),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_observed_sign_complaint_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_observed_sign')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_observed_sign_complaint_id'), 'observed_sign', ['complaint_id'], unique=False)
    op.create_table('reviewed_case',
    sa.Column('review_id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('score', sa.Integer(), nullable=False),
    sa.Column('signals', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_reviewed_case_complaint_id')),
    sa.ForeignKeyConstraint(['review_id'], ['signal_review.id'], name=op.f('fk_reviewed_case_review_id')),
    sa.PrimaryKeyConstraint('review_id', 'complaint_id', name=op.f('pk_reviewed_case')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_reviewed_case_complaint_id'), 'reviewed_case', ['complaint_id'], unique=False)
    op.create_table('text_print',
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('source_kind', sa.Text(), nullable=False),
    sa.Column('source_id', sa.Text(), nullable=False),
    sa.Column('rules', sa.Text(), nullable=False),
    sa.Column('shingles', sa.Integer(), nullable=False),
    sa.Column('signature', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_text_print_complaint_id')),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_text_print')),
    sa.UniqueConstraint('source_kind', 'source_id', name=op.f('uq_text_print_source_kind')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_text_print_complaint_id'), 'text_print', ['complaint_id'], unique=False)
    op.create_index(op.f('ix_text_print_rules'), 'text_print', ['rules'], unique=False)
    op.create_table('trace',
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('complaint_id', sa.Text(), nullable=False),
    sa.Column('person_id', sa.Text(), nullable=True),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('value_key', sa.Text(), nullable=False),
    sa.Column('holder', sa.Text(), nullable=True),
    sa.Column('source_kind', sa.Text(), nullable=False),
    sa.Column('source_id', sa.Text(), nullable=True),
    sa.Column('seen_on', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('recorded_by', sa.Text(), nullable=False),
    sa.Column('recorded_at', sa.Text(), nullable=False),
    sa.Column('withdrawn_at', sa.Text(), nullable=True),
    sa.Column('withdrawn_by', sa.Text(), nullable=True),
    sa.Column('withdrawn_reason', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['complaint_id'], ['complaint.id'], name=op.f('fk_trace_complaint_id')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_trace_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_trace')),
    sqlite_strict=True
    )
    op.create_index(op.f('ix_trace_complaint_id'), 'trace', ['complaint_id'], unique=False)
    op.create_index('ix_trace_key', 'trace', ['kind', 'value_key'], unique=False)
    op.create_index(op.f('ix_trace_person_id'), 'trace', ['person_id'], unique=False)
    op.create_table('text_band',
    sa.Column('band', sa.Integer(), nullable=False),
    sa.Column('print_seq', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['print_seq'], ['text_print.seq'], name=op.f('fk_text_band_print_seq')),
    sa.PrimaryKeyConstraint('band', 'print_seq', name=op.f('pk_text_band')),
    sqlite_strict=True,
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_contract_product'), 'contract', ['product'], unique=False)
    op.add_column('export_record', sa.Column('person_id', sa.Text(), nullable=True))
    op.create_index(op.f('ix_export_record_person_id'), 'export_record', ['person_id'], unique=False)
    op.add_column('person', sa.Column('merged_into_id', sa.Text(), nullable=True))
    op.create_index(op.f('ix_person_birth_on'), 'person', ['birth_on'], unique=False)
    op.create_index(op.f('ix_person_merged_into_id'), 'person', ['merged_into_id'], unique=False)
    op.execute("CREATE INDEX ix_contract_sales_agent_folded ON contract (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(sales_agent), '０', '0'), '１', '1'), '２', '2'), '３', '3'), '４', '4'), '５', '5'), '６', '6'), '７', '7'), '８', '8'), '９', '9'), ' ', ''), ' ', ''), ' ', ''), ',', ''), '，', ''), '、', ''), '(', ''), ')', ''), '（', ''), '）', ''), '－', '-'), '–', '-'), '—', '-'), '＠', '@'), '•', '·'), '・', '·'), '．', '·'), '‧', '·')) WHERE sales_agent IS NOT NULL")
    op.execute("CREATE INDEX ix_evidence_file_author ON evidence_file (json_extract(metadata, '$.facts.author')) WHERE json_extract(metadata, '$.facts.author') IS NOT NULL")
    op.execute("CREATE INDEX ix_evidence_file_made_with ON evidence_file (json_extract(metadata, '$.facts.made_with')) WHERE json_extract(metadata, '$.facts.made_with') IS NOT NULL")
    op.execute("CREATE INDEX ix_evidence_file_modified_by ON evidence_file (json_extract(metadata, '$.facts.modified_by')) WHERE json_extract(metadata, '$.facts.modified_by') IS NOT NULL")
    op.execute("CREATE INDEX ix_evidence_file_serial ON evidence_file (json_extract(metadata, '$.facts.serial')) WHERE json_extract(metadata, '$.facts.serial') IS NOT NULL")
    op.execute("CREATE INDEX ix_evidence_file_written_by ON evidence_file (json_extract(metadata, '$.facts.written_by')) WHERE json_extract(metadata, '$.facts.written_by') IS NOT NULL")
    op.execute("CREATE INDEX ix_person_address_folded ON person (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(address), '０', '0'), '１', '1'), '２', '2'), '３', '3'), '４', '4'), '５', '5'), '６', '6'), '７', '7'), '８', '8'), '９', '9'), ' ', ''), ' ', ''), ' ', ''), ',', ''), '，', ''), '、', ''), '(', ''), ')', ''), '（', ''), '）', ''), '－', '-'), '–', '-'), '—', '-'), '＠', '@'), '•', '·'), '・', '·'), '．', '·'), '‧', '·')) WHERE address IS NOT NULL")
    op.execute("CREATE INDEX ix_person_email_folded ON person (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(email), '０', '0'), '１', '1'), '２', '2'), '３', '3'), '４', '4'), '５', '5'), '６', '6'), '７', '7'), '８', '8'), '９', '9'), ' ', ''), ' ', ''), ' ', ''), ',', ''), '，', ''), '、', ''), '(', ''), ')', ''), '（', ''), '）', ''), '－', '-'), '–', '-'), '—', '-'), '＠', '@'), '•', '·'), '・', '·'), '．', '·'), '‧', '·')) WHERE email IS NOT NULL")
    op.execute("CREATE INDEX ix_person_wechat_folded ON person (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(wechat), '０', '0'), '１', '1'), '２', '2'), '３', '3'), '４', '4'), '５', '5'), '６', '6'), '７', '7'), '８', '8'), '９', '9'), ' ', ''), ' ', ''), ' ', ''), ',', ''), '，', ''), '、', ''), '(', ''), ')', ''), '（', ''), '）', ''), '－', '-'), '–', '-'), '—', '-'), '＠', '@'), '•', '·'), '・', '·'), '．', '·'), '‧', '·')) WHERE wechat IS NOT NULL")
