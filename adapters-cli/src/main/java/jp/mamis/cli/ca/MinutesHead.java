package jp.mamis.cli.ca;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ceremony.CeremonyQueries.Minutes;
import jp.mamis.cli.output.Words;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;

/** What stands above the steps in the minutes of a ceremony: plan, who began it, and how it ended. */
public final class MinutesHead {

    private final Minutes minutes;
    private final Words words;

    public MinutesHead(Minutes minutes, Words words) {
        this.minutes = minutes;
        this.words = words;
    }

    /** @param line takes the key of a text and its values */
    public void tell(BiConsumer<String, Map<String, ?>> line) {
        Ceremony ceremony = minutes.ceremony();
        CeremonyPlan plan = ceremony.plan();
        line.accept(
                "ca.minutes",
                Map.of(
                        "number", ceremony.number(),
                        "realm", words.of(plan.realm()),
                        "begun", ceremony.begunAt()));
        line.accept("ca.minutes-begun-by", Map.of("officers", names(ceremony.begunBy(), minutes.persons())));
        line.accept(
                "ca.minutes-plan",
                Map.of(
                        "root", words.of(plan.root()),
                        "generation", plan.generation(),
                        "family", plan.family(),
                        "rootKey", plan.rootKey(),
                        "key", plan.key(),
                        "from", plan.from()));
        plan.rootSha256().ifPresent(digest -> line.accept("ca.minutes-root", Map.of("sha256", digest.hex())));
        line.accept("ca.minutes-state", Map.of("state", words.of(ceremony.state())));
        ceremony.abandoned().ifPresent(act -> gaveUp(act, line));
        if (ceremony.state() == Ceremony.State.ABANDONED && !ceremony.keys().isEmpty()) {
            line.accept("ca.keys-left", Map.of("keys", labels(ceremony)));
        }
    }

    private void gaveUp(TwoPersonAct act, BiConsumer<String, Map<String, ?>> line) {
        line.accept("ca.minutes-abandonment-asked", Map.of("officer", name(act.askedBy()), "at", act.askedAt()));
        act.confirmedBy()
                .ifPresent(by -> line.accept(
                        "ca.minutes-abandoned",
                        Map.of("officer", name(by), "at", act.confirmedAt().orElseThrow())));
    }

    private String name(AccountId account) {
        return names(List.of(account), minutes.persons());
    }

    /** The names of its keys on the token. */
    static String labels(Ceremony ceremony) {
        return ceremony.keys().stream().map(KeyLabel::text).collect(Collectors.joining(" "));
    }

    /** Log-in IDs, in the order of the accounts. */
    public static String names(Collection<AccountId> accounts, Map<AccountId, LoginId> persons) {
        return accounts.stream()
                .flatMap(one -> Stream.ofNullable(persons.get(one)))
                .map(LoginId::text)
                .collect(Collectors.joining(" "));
    }
}
