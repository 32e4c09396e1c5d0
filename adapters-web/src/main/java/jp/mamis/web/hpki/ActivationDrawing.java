package jp.mamis.web.hpki;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ceremony.ActivationView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** How activations are drawn, and what of them is offered to whom. */
public record ActivationDrawing(Visit visit) {

    /**
     * What somebody may do about an activation.
     *
     * @param seen  what is confirmed or ended
     * @param hours what may be asked for; nothing where it ends otherwise
     * @param what  says what follows
     */
    public record Offer(Act act, Optional<UUID> seen, List<Choice> hours, String what) {}

    /** What is done next. */
    public enum Act {
        ASK,
        /** Confirm, or take back. */
        CONFIRM,
        /** One's own request. */
        TAKE_BACK,
        END,
        /** Nothing, for who is no officer. */
        LOOK
    }

    static AuthorityName authority(String text) {
        try {
            return AuthorityName.parse(text);
        } catch (MalformedValue none) {
            throw Addresses.nothing();
        }
    }

    static Purpose purpose(String text) {
        return Stream.of(Purpose.values())
                .filter(purpose -> slug(purpose).equals(text))
                .findFirst()
                .orElseThrow(Addresses::nothing);
    }

    /** @throws MalformedValue for what is not among the choices */
    static int hours(String text) {
        return IntStream.rangeClosed(1, Activation.MOST_HOURS)
                .filter(hours -> Integer.toString(hours).equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("choice", text));
    }

    static String path(ActivationView view) {
        return CaFrame.ACTIVATIONS + "/" + AuthorityName.of(view.generation()) + "/" + slug(view.purpose());
    }

    Table table(List<ActivationView> all) {
        Texts t = visit.texts();
        return Table.of(
                t.get("ca.activations.title"),
                all,
                List.of(
                        Column.of(t.get("ca.activation.of"), view -> Cell.link(title(view), path(view))),
                        Column.of(t.get("ca.activation.state"), view -> Cell.chip(chip(view))),
                        Column.text(
                                t.get("ca.activation.until"),
                                view -> view.standing()
                                        .flatMap(Activation::until)
                                        .map(visit.dates()::shortMoment)
                                        .orElse("")),
                        Column.text(
                                t.get("ca.activation.asked-by"),
                                view -> view.standing()
                                        .map(one -> person(view, one.act().askedBy()))
                                        .orElse(""))),
                t.get("ca.none.remedy"));
    }

    String title(ActivationView view) {
        return visit.texts()
                .get(
                        "ca.activation.title",
                        Map.of(
                                "authority",
                                new CaWords(visit.texts()).of(AuthorityName.of(view.generation())),
                                "purpose",
                                visit.texts().get("ca.activation.purpose." + slug(view.purpose()))));
    }

    Facts facts(ActivationView view) {
        Texts t = visit.texts();
        Facts facts = Facts.none().and(t.get("ca.activation.state"), Cell.chip(chip(view)));
        return view.standing().map(one -> facts(facts, view, one)).orElse(facts);
    }

    private Facts facts(Facts before, ActivationView view, Activation one) {
        Texts t = visit.texts();
        Facts asked = before.and(
                        t.get("ca.activation.asked-by"), person(view, one.act().askedBy()))
                .and(
                        t.get("ca.activation.asked-at"),
                        visit.dates().moment(one.act().askedAt()));
        Facts confirmed = one.act()
                .confirmedBy()
                .map(by -> asked.and(t.get("ca.activation.confirmed-by"), person(view, by)))
                .orElse(asked);
        Facts since = one.act()
                .confirmedAt()
                .map(at -> confirmed.and(
                        t.get("ca.activation.since"), visit.dates().moment(at)))
                .orElse(confirmed);
        return since.and(
                t.get("ca.activation.until"),
                one.until()
                        .map(visit.dates()::moment)
                        .orElseGet(() -> one.purpose().endsByItself()
                                ? t.get("ca.activation.for-hours", "hours", one.hours())
                                : t.get("ca.activation.until-stopped")));
    }

    Offer offer(ActivationView view, Caller caller, boolean officer) {
        Act act = officer ? act(view, caller) : Act.LOOK;
        boolean limited = view.purpose().endsByItself();
        String use = act == Act.ASK || act == Act.CONFIRM ? "." + slug(view.purpose()) : "";
        return new Offer(
                act,
                view.standing().map(Activation::id),
                act == Act.ASK && limited ? choices() : List.of(),
                visit.texts().get("ca.activation.what." + slug(act) + use));
    }

    private static Act act(ActivationView view, Caller caller) {
        return switch (view.state()) {
            case ACTIVE -> Act.END;
            case NOT_ACTIVE -> Act.ASK;
            case WAITING ->
                view.standing().map(one -> one.act().askedBy()).equals(caller.account()) ? Act.TAKE_BACK : Act.CONFIRM;
        };
    }

    private List<Choice> choices() {
        return IntStream.rangeClosed(1, Activation.MOST_HOURS)
                .mapToObj(hours ->
                        Choice.of(Integer.toString(hours), visit.texts().get("ca.activation.hours.of", "hours", hours)))
                .toList();
    }

    Page told(String done, Page page) {
        return Stream.of("asked", "confirmed", "ended")
                .filter(done::equals)
                .findFirst()
                .map(known -> page.saying(Notice.success(page.texts().get("ca.activation.done." + known))))
                .orElse(page);
    }

    private Chip chip(ActivationView view) {
        Texts t = visit.texts();
        return switch (view.state()) {
            case ACTIVE -> Chip.good(t.get("ca.active"));
            case WAITING -> Chip.attention(t.get("ca.activation.waiting"));
            case NOT_ACTIVE -> Chip.quiet(t.get("ca.not-active"));
        };
    }

    private String person(ActivationView view, AccountId account) {
        return Optional.ofNullable(view.persons().get(account))
                .map(LoginId::text)
                .orElseGet(() -> visit.texts().get("ca.activation.nobody"));
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
