package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.mamis.application.hierarchy.AssociationProfiles;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.kernel.IdentifierSource;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;

/** Mails to secretariats, at the address that the body has entered. */
final class OfficeLetters {

    private final IdentifierSource ids;
    private final AssociationProfiles profiles;
    private final Predicate<Letter> post;
    private final CurrentHierarchy hierarchy;

    OfficeLetters(
            IdentifierSource ids, AssociationProfiles profiles, Predicate<Letter> post, CurrentHierarchy hierarchy) {
        this.ids = ids;
        this.profiles = profiles;
        this.post = post;
        this.hierarchy = hierarchy;
    }

    /** Where the body wants mail to go, if it has said so. */
    Optional<MailAddress> address(AssociationId body) {
        return profiles.find(body).flatMap(profile -> profile.contents().mail());
    }

    /**
     * What a mail tells.
     *
     * @param occasion together with kind and body what is told once
     * @param page     of the body, behind its own path
     */
    record News(MailKind kind, String occasion, String page, Map<String, String> facts) {}

    /** Queues a mail and answers whether its occasion was new. */
    boolean send(News news, AssociationId to, MailAddress address, Instant now) {
        Hierarchy federation = hierarchy.get();
        Association body = federation.require(to);
        Optional<Association> nation = federation.all().stream()
                .filter(association -> association.tier() == Tier.NATIONAL)
                .findFirst();
        Map<String, String> facts = new HashMap<>(news.facts());
        facts.put("body", body.name().text());
        facts.put("sender", nation.orElse(body).name().text());
        facts.put("path", "/office/" + body.code().text() + news.page());
        return post.test(new Letter(
                new MailId(ids.next()),
                news.kind().slug() + ":" + body.id().value() + ":" + news.occasion(),
                news.kind(),
                MailLanguage.JA,
                address,
                body.id().value(),
                facts,
                now));
    }
}
