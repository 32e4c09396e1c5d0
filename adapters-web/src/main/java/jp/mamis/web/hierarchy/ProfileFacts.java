package jp.mamis.web.hierarchy;

import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.AssociationView;
import jp.mamis.domain.hierarchy.AssociationProfile.Contents;
import jp.mamis.domain.hierarchy.ContactUnit;
import jp.mamis.domain.person.Address;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;

/** What a body's page shows as terms and their content. */
public final class ProfileFacts {

    private ProfileFacts() {}

    /** Code, kind, place in the federation, dates, who came before and after. */
    public static Facts of(AssociationPage body, AssociationWords words, Page page) {
        Texts t = page.texts();
        AssociationView own = body.body();
        Facts facts = Facts.none()
                .and(t.get("association.code"), code(own, t))
                .and(t.get("association.tier"), words.sort(own));
        if (!body.above().isEmpty()) {
            facts = facts.and(
                    t.get("association.parent"),
                    words.link(body.above().get(body.above().size() - 1)));
        }
        facts = facts.and(t.get("association.state"), Cell.chip(words.state(own)))
                .and(t.get("association.since"), page.dates().day(own.period().from()));
        if (own.period().lastDay().isPresent()) {
            facts = facts.and(
                    t.get("association.last-day"),
                    page.dates().day(own.period().lastDay().get()));
        }
        facts = linked(facts, t.get("association.successors"), body.successors(), words);
        return linked(facts, t.get("association.predecessors"), body.predecessors(), words);
    }

    /** Contact and president. */
    public static Facts of(Contents contents, Texts t) {
        return Facts.none()
                .and(
                        t.get("association.profile.address"),
                        Cell.lines(contents.address().map(ProfileFacts::lines).orElse(List.of())))
                .and(
                        t.get("association.profile.phone"),
                        contents.phone().map(PhoneNumber::hyphenated).orElse(""))
                .and(
                        t.get("association.profile.fax"),
                        contents.fax().map(PhoneNumber::hyphenated).orElse(""))
                .and(
                        t.get("association.profile.mail"),
                        contents.mail().map(MailAddress::text).orElse(""))
                .and(
                        t.get("association.profile.president"),
                        contents.president().map(PersonName::full).orElse(""))
                .and(
                        t.get("association.profile.unit"),
                        contents.unit().map(ContactUnit::text).orElse(""))
                .and(
                        t.get("association.profile.area"),
                        Cell.lines(contents.area().lines()));
    }

    private static Cell code(AssociationView own, Texts t) {
        Stream<String> note = own.provisional() ? Stream.of(t.get("association.provisional")) : Stream.empty();
        return Cell.lines(Stream.concat(Stream.of(own.code().text()), note).toList());
    }

    private static Facts linked(Facts before, String term, List<AssociationView> bodies, AssociationWords words) {
        return bodies.isEmpty() ? before : before.and(term, words.links(bodies));
    }

    private static List<String> lines(Address address) {
        Stream<String> post = address.postalCode().map(PostalCode::printed).map(text -> "〒" + text).stream();
        return Stream.concat(post, address.lines().stream()).toList();
    }
}
