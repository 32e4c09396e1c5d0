package jp.mamis.cli.boot;

import static jp.mamis.cli.boot.Finding.fault;
import static jp.mamis.cli.boot.Finding.fine;
import static jp.mamis.cli.boot.Finding.unless;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenReport;
import jp.mamis.application.kernel.Realm;
import jp.mamis.cli.boot.Finding.Item;
import jp.mamis.cli.boot.Finding.State;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.pkcs11.token.ModuleTokenAccess;

/** The token, where one is configured, as far as it tells without a PIN. */
record TokenCheck(InstallationSettings settings, Realm realm) {

    List<Finding> findings() {
        TokenSource source = new TokenSource(settings);
        return source.isConfigured()
                ? Stream.concat(held().stream(), token(source).stream()).toList()
                : List.of();
    }

    /** Whether the portal on this machine signs lists and answers by itself; nothing where none runs. */
    private Optional<Finding> held() {
        try {
            return settings.portal()
                    .state()
                    .map(held -> unless(held, Item.TOKEN_HELD, State.ATTENTION, held ? "open" : "-", "token-held"));
        } catch (TokenFailure silent) {
            return Optional.of(fault(Item.TOKEN_HELD, silent.reason().name(), "token-held"));
        }
    }

    private List<Finding> token(TokenSource source) {
        if (source.isSoftware()) {
            State state = realm == Realm.PRODUCTION ? State.FAULT : State.ATTENTION;
            return List.of(new Finding(Item.TOKEN, state, source.folder().toString(), "token-software"));
        }
        try (TokenAccess access = ModuleTokenAccess.reach(source.module())) {
            TokenReport report = access.report();
            boolean usable = report.pin() == PinState.FINE || report.pin() == PinState.LOW;
            return List.of(
                    fine(Item.TOKEN_MODULE, report.module()),
                    unless(
                            usable,
                            Item.TOKEN,
                            State.FAULT,
                            report.label() + " (" + report.serial() + ") " + report.pin(),
                            "token-pin"));
        } catch (TokenFailure failed) {
            return List.of(fault(Item.TOKEN, failed.reason() + " " + failed.what(), "token"));
        } catch (CommandFailed wrong) {
            return List.of(fault(Item.TOKEN, "MAMIS_PKCS11_MODULE, MAMIS_PKCS11_TOKEN", "token-setting"));
        }
    }
}
