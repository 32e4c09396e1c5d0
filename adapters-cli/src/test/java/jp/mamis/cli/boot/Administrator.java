package jp.mamis.cli.boot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.OpenFirstAdministrator;
import jp.mamis.application.accounts.ResetPassword;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Proofs;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.FirstAdministrator;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;

/**
 * The first administrator of a body, with a password and logged in.
 *
 * @param token what commands of hers show
 */
public record Administrator(AssociationId body, LoginId loginId, String token) {

    private static final Caller OPERATOR = Caller.operator("owner", "test");

    /** A new one, whom nobody has made yet. */
    public static Administrator of(String code, InProcess mamis) {
        Hierarchy bodies = mamis.system().hierarchy().currentHierarchy().get();
        AssociationId body =
                bodies.findByCode(AssociationCode.parse(code)).orElseThrow().id();
        HandedOut handed = accepted(mamis.system()
                .accounts()
                .openFirstAdministrator()
                .open(
                        new OpenFirstAdministrator.Command(
                                body,
                                LoginId.parse("first-" + code.toLowerCase(Locale.ROOT)),
                                HolderName.parse("見本 一郎"),
                                PendingCode.Delivery.POSTED),
                        FirstAdministrator.createdBy(body, bodies)
                                .map(Administrator::above)
                                .orElse(OPERATOR)));
        return new Administrator(body, handed.loginId(), token(handed, mamis));
    }

    /** The token of whoever was handed a code, once a password is set with it. */
    public static String token(HandedOut handed, InProcess mamis) {
        Password password = Password.of("correct horse battery staple");
        accepted(mamis.system()
                .accounts()
                .resetPassword()
                .reset(new ResetPassword.Command(handed.loginId(), handed.code(), password), OPERATOR));
        return accepted(mamis.system()
                        .accounts()
                        .logIn()
                        .logIn(new LogIn.Command(handed.loginId(), password), OPERATOR))
                .token()
                .text();
    }

    private static Caller above(AssociationId body) {
        return new Caller(
                        new Actor.Holder(new AccountId(new UUID(1, 1))),
                        Optional.empty(),
                        List.of(new Grant(Duty.ASSOCIATION_ADMINISTRATION, body)),
                        Optional.empty(),
                        Channel.CLI,
                        "test")
                .having(Proofs.FRESH);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return outcome.fold(value -> value, reasons -> {
            throw new AssertionError(reasons);
        });
    }
}
