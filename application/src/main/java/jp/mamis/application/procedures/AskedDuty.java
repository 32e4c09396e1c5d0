package jp.mamis.application.procedures;

import java.util.Optional;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.Confirming;
import jp.mamis.domain.procedures.Office;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.SubmittedProcedure;
import jp.mamis.domain.settings.OfficeRole;

/** The least duty that allows an act on a body's step: an administrator's where the body's workflow asks for one next. */
final class AskedDuty {

    private AskedDuty() {}

    static Duty of(Optional<Procedure> procedure, AssociationId body, Office office) {
        return procedure
                .filter(SubmittedProcedure.class::isInstance)
                .map(SubmittedProcedure.class::cast)
                .flatMap(submitted -> submitted.confirming(body, office))
                .flatMap(Confirming::next)
                .filter(role -> role == OfficeRole.ADMINISTRATOR)
                .map(role -> Duty.ASSOCIATION_ADMINISTRATION)
                .orElse(Duty.ASSOCIATION_STAFF);
    }
}
