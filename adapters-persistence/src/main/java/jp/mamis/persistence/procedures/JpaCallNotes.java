package jp.mamis.persistence.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.CallNotes;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.CallDirection;
import jp.mamis.domain.procedures.CallId;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.CallParty;
import jp.mamis.domain.procedures.CallText;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Telephone notes in PostgreSQL: one statement each. */
public final class JpaCallNotes implements CallNotes {

    private static final String ADD_CALL = "insert into mamis.call_note (id, procedure, body, noted_by, noted_at, text,"
            + " direction, party, called_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_SUPPLEMENT = "insert into mamis.call_note (id, procedure, body, noted_by, noted_at,"
            + " text, supplements) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String OF =
            "select id, procedure, body, noted_by, noted_at, text, direction, party, called_at,"
                    + " supplements from mamis.call_note where procedure = ? order by noted_at, id";

    private final Statements statements;

    public JpaCallNotes(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void add(CallNote note) {
        if (note.said() instanceof CallNote.Call call) {
            statements.run(
                    ADD_CALL,
                    note.id().value(),
                    note.procedure().value(),
                    note.body().value(),
                    note.by().value(),
                    note.notedAt(),
                    call.text().text(),
                    call.direction().name(),
                    call.party().name(),
                    call.at());
        } else {
            statements.run(
                    ADD_SUPPLEMENT,
                    note.id().value(),
                    note.procedure().value(),
                    note.body().value(),
                    note.by().value(),
                    note.notedAt(),
                    note.said().text().text(),
                    ((CallNote.Supplement) note.said()).call().value());
        }
    }

    @Override
    public List<CallNote> of(ProcedureId procedure) {
        return statements.all(OF, JpaCallNotes::read, procedure.value());
    }

    private static CallNote read(ResultSet row) throws SQLException {
        return new CallNote(
                new CallId(row.getObject("id", UUID.class)),
                new ProcedureId(row.getObject("procedure", UUID.class)),
                new AssociationId(row.getObject("body", UUID.class)),
                new AccountId(row.getObject("noted_by", UUID.class)),
                Statements.instant(row, "noted_at"),
                said(row));
    }

    private static CallNote.Said said(ResultSet row) throws SQLException {
        CallText text = new CallText(row.getString("text"));
        Optional<UUID> supplemented = Optional.ofNullable(row.getObject("supplements", UUID.class));
        return supplemented.isPresent()
                ? new CallNote.Supplement(new CallId(supplemented.get()), text)
                : new CallNote.Call(
                        CallDirection.valueOf(row.getString("direction")),
                        CallParty.valueOf(row.getString("party")),
                        Statements.instant(row, "called_at"),
                        text);
    }
}
