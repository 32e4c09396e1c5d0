package jp.mamis.persistence.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.PaperForm;
import jp.mamis.application.procedures.PaperForms;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** The codes of printed applications in PostgreSQL: one statement each. */
public final class JpaPaperForms implements PaperForms {

    private static final String UNDER_WAY = "procedure is null and discarded_at is null";
    private static final String COLUMNS = "select code, draft, printed_at, office, taken_up_by from mamis.paper_form";
    private static final String FIND = COLUMNS + " where code = ? and " + UNDER_WAY;
    private static final String OF = COLUMNS + " where draft = ? and " + UNDER_WAY;
    private static final String TAKEN_UP =
            COLUMNS + " where office = ? and " + UNDER_WAY + " order by printed_at desc, code";
    private static final String KEEP =
            "insert into mamis.paper_form (code, draft, printed_at, office, taken_up_by) values (?, ?, ?, ?, ?)";
    private static final String REMOVE = "delete from mamis.paper_form where draft = ? and " + UNDER_WAY;
    private static final String FILE =
            "update mamis.paper_form set procedure = ?, unfiled = ? where draft = ? and " + UNDER_WAY;
    private static final String DISCARD =
            "update mamis.paper_form set discarded_at = ? where draft = ? and office is not null and " + UNDER_WAY;
    private static final String DISCARDED =
            "select office, discarded_at from mamis.paper_form where code = ? and discarded_at is not null";
    private static final String END =
            "select procedure, unfiled from mamis.paper_form where code = ? and procedure is not null";

    private final Statements statements;

    public JpaPaperForms(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<PaperForm> find(PaperCode code) {
        return statements.first(FIND, JpaPaperForms::read, code.text());
    }

    @Override
    public Optional<PaperForm> of(DraftId draft) {
        return statements.first(OF, JpaPaperForms::read, draft.value());
    }

    @Override
    public void keep(PaperForm form) {
        statements.run(
                KEEP,
                form.code().text(),
                form.draft().value(),
                form.printedAt(),
                form.taker().map(taker -> taker.office().value()).orElse(null),
                form.taker().flatMap(PaperForm.Taker::by).map(AccountId::value).orElse(null));
    }

    @Override
    public List<PaperForm> takenUpAt(AssociationId office) {
        return statements.all(TAKEN_UP, JpaPaperForms::read, office.value());
    }

    @Override
    public void remove(DraftId draft) {
        statements.run(REMOVE, draft.value());
    }

    @Override
    public void file(DraftId draft, ProcedureId procedure) {
        statements.run(FILE, procedure.value(), false, draft.value());
    }

    @Override
    public void drop(DraftId draft, ProcedureId procedure) {
        statements.run(FILE, procedure.value(), true, draft.value());
    }

    @Override
    public void discard(DraftId draft, Instant at) {
        statements.run(DISCARD, at, draft.value());
    }

    @Override
    public Optional<Discarded> discarded(PaperCode code) {
        return statements.first(
                DISCARDED,
                row -> new Discarded(
                        new AssociationId(Statements.id(row, "office")), Statements.instant(row, "discarded_at")),
                code.text());
    }

    @Override
    public Optional<End> end(PaperCode code) {
        return statements.first(
                END,
                row -> new End(new ProcedureId(Statements.id(row, "procedure")), !row.getBoolean("unfiled")),
                code.text());
    }

    private static PaperForm read(ResultSet row) throws SQLException {
        return new PaperForm(
                new PaperCode(row.getString("code")),
                new DraftId(row.getObject("draft", UUID.class)),
                Statements.instant(row, "printed_at"),
                taker(row));
    }

    private static Optional<PaperForm.Taker> taker(ResultSet row) throws SQLException {
        Optional<AccountId> by =
                Optional.ofNullable(row.getObject("taken_up_by", UUID.class)).map(AccountId::new);
        return Optional.ofNullable(row.getObject("office", UUID.class))
                .map(office -> new PaperForm.Taker(new AssociationId(office), by));
    }
}
