package jp.mamis.application.procedures;

import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.procedures.ProcedureId;

/** Letters to applicants in place of mail that could not be delivered. */
public final class ApplicantLetters {

    private final Procedures procedures;
    private final ApplicantMail mail;

    ApplicantLetters(Procedures procedures, ApplicantMail mail) {
        this.procedures = procedures;
        this.mail = mail;
    }

    /** Puts a mail that its server refused into the tray, in the running transaction; nothing where it tells of no procedure. */
    public void instead(Letter refused) {
        if (refused.kind().about() == MailKind.Subject.PROCEDURE) {
            procedures
                    .find(new ProcedureId(refused.subject()))
                    .ifPresent(procedure -> mail.instead(procedure, refused));
        }
    }
}
