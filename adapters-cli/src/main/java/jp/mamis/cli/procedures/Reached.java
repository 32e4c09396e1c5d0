package jp.mamis.cli.procedures;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Seen;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ReferenceNumber;

/** Finds what a command names: a procedure by reference number or id, a body by code, and the version to act on. */
final class Reached {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final CommandContext context;
    private final Caller caller;

    Reached(CommandContext context) {
        this.context = context;
        this.caller = context.caller();
    }

    Caller caller() {
        return caller;
    }

    ProcedureUseCases procedures() {
        return context.system().procedures();
    }

    Hierarchy hierarchy() {
        return context.system().hierarchy().currentHierarchy().get();
    }

    ProcedureId procedure(String text) {
        return text.matches(ID)
                ? new ProcedureId(UUID.fromString(text))
                : context.require(procedures().procedureQueries().find(ReferenceNumber.parse(text), caller));
    }

    Association body(String code) {
        return Bodies.found(code, context);
    }

    /** The version given, else the one the applicant would see now. */
    Version seenByApplicant(ProcedureId procedure, Optional<Long> given) {
        return given.map(Seen::version)
                .orElseGet(() -> context.require(procedures().procedureQueries().tracker(procedure, caller))
                        .version());
    }
}
