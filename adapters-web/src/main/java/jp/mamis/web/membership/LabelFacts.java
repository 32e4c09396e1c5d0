package jp.mamis.web.membership;

import java.util.List;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Texts;
import jp.mamis.web.people.MembershipTables;
import jp.mamis.web.people.RegisterChecks;
import jp.mamis.web.people.RegistrationChoices;

/** Of whom labels are made: how many, as of which day, and by which conditions of the list. */
final class LabelFacts {

    private LabelFacts() {}

    static Facts of(MemberFilter list, List<Choice> own, long found, String day, Texts t) {
        Facts facts = Facts.none()
                .and(t.get("member.labels.found"), t.get("count.people", "count", "%,d".formatted(found)))
                .and(t.get("member.on"), day);
        facts = narrowed(facts, t.get("member.sought"), list.text());
        facts = narrowed(facts, t.get("member.workplace-sought"), list.workplace());
        facts = narrowed(facts, t.get("member.category"), category(list.category(), t));
        facts = narrowed(facts, t.get("member.own-category"), labelled(list.own(), own, list.own()));
        facts = narrowed(facts, t.get("person.sex"), labelled(list.sex(), MemberChoices.sexes(t), list.sex()));
        facts = narrowed(
                facts, t.get("person.register-check"), labelled(list.check(), RegisterChecks.states(t), list.check()));
        facts = traits(facts, list.traits(), t);
        return facts.and(
                t.get("member.standing"), labelled(list.standing(), MemberChoices.standings(t), t.get("member.all")));
    }

    private static Facts traits(Facts facts, TraitsQuery traits, Texts t) {
        Facts told = narrowed(facts, t.get("person.school"), traits.school());
        told = narrowed(told, t.get("member.graduated"), traits.graduated());
        told = narrowed(
                told,
                t.get("member.specialty"),
                labelled(traits.specialty(), RegistrationChoices.specialties(t), traits.specialty()));
        told = narrowed(
                told,
                t.get("member.exemption"),
                labelled(traits.exemption(), MemberChoices.exemptions(t), traits.exemption()));
        return narrowed(told, t.get("member.mail"), labelled(traits.mail(), MemberChoices.mails(t), traits.mail()));
    }

    private static Facts narrowed(Facts facts, String term, String typed) {
        return typed.isBlank() ? facts : facts.and(term, typed);
    }

    private static String category(String typed, Texts t) {
        try {
            return typed.isBlank() ? "" : MembershipTables.national(MemberCategory.parseHeld(typed), t);
        } catch (MalformedValue none) {
            return typed;
        }
    }

    private static String labelled(String value, List<Choice> choices, String other) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(other);
    }
}
