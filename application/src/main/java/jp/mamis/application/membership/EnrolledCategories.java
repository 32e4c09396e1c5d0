package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.OwnCategory;

/** Bodies' rules and own categories of memberships that exist already: those of their first day. */
final class EnrolledCategories {

    private final RuleBook rules;
    private final LocalDate today;

    EnrolledCategories(RuleBook rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /**
     * As the body called it.
     *
     * @param theirs the rules the body went by on the first day
     */
    Outcome<Optional<BodyCategory>> called(EnrolMember.Joined joined, Optional<BodyRules> theirs, Hierarchy bodies) {
        Optional<CategoryCode> code = joined.own();
        if (code.isEmpty()) {
            return Outcome.accepted(Optional.empty());
        }
        Association body = bodies.require(joined.body());
        Optional<OwnCategory> own =
                body.tier() == Tier.NATIONAL ? Optional.empty() : theirs.flatMap(rules -> rules.category(code.get()));
        if (own.isEmpty()) {
            return refused(
                    MembershipRefusal.NO_SUCH_OWN_CATEGORY, body, code.get().text(), joined);
        }
        return own.filter(category -> category.suits(joined.category()))
                .map(category -> Outcome.accepted(
                        Optional.of(new BodyCategory(category.code().text(), category.label()))))
                .orElseGet(() -> refused(
                        MembershipRefusal.OWN_CATEGORY_DOES_NOT_SUIT,
                        body,
                        own.get().label(),
                        joined));
    }

    /** What the body went by on the first day; for days before it had entered any rules, the first that held. */
    Optional<BodyRules> rulesOn(EnrolMember.Joined joined) {
        return rules.find(joined.body())
                .flatMap(settings -> settings.on(joined.from())
                        .or(() -> settings.versions().stream()
                                .filter(dated -> !dated.validFrom().isAfter(today))
                                .findFirst()))
                .map(DatedRules::rules);
    }

    private static Outcome<Optional<BodyCategory>> refused(
            MembershipRefusal code, Association body, String category, EnrolMember.Joined joined) {
        return Outcome.refused(Refusal.of(
                code,
                Map.of(
                        "body",
                        body.name().text(),
                        "category",
                        category,
                        "national",
                        joined.category().label())));
    }
}
