package jp.mamis.application.procedures;

import java.util.List;
import jp.mamis.domain.procedures.CallNote;
import jp.mamis.domain.procedures.ProcedureId;

/** The telephone notes of all procedures. Append only. */
public interface CallNotes {

    /** Keeps a note for good. */
    void add(CallNote note);

    /** The notes of a procedure in the order in which they were noted. */
    List<CallNote> of(ProcedureId procedure);
}
