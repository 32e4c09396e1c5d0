package jp.mamis.cli.ca;

import jp.mamis.application.hpki.ceremony.CeremonyUseCases;
import jp.mamis.application.hpki.ceremony.ConfirmOfficer;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.kernel.Outcome;
import picocli.CommandLine.Command;

/** Confirm what another administrator asked for. */
@Command(name = "confirm", description = "Confirm what another administrator asked for.")
public final class OfficerConfirm extends OfficerAct {

    public OfficerConfirm(CommandContext context) {
        super(context, "ca.officer-confirmed");
    }

    @Override
    Outcome<CaOfficer> act(CeremonyUseCases ceremonies, LoginId who, Caller caller) {
        return ceremonies.confirmOfficer().confirm(new ConfirmOfficer.Command(who), caller);
    }
}
