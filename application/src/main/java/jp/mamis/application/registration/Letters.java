package jp.mamis.application.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.mail.LetterHead;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;

/** Writes to whoever registers, in the language of the request. */
final class Letters {

    private final Foundation foundation;
    private final Consumer<Letter> post;
    private final LetterHead head;

    Letters(Foundation foundation, Consumer<Letter> post, LetterHead head) {
        this.foundation = foundation;
        this.post = post;
        this.head = head;
    }

    /** Once for the request, however often it is asked for. */
    void write(MailKind kind, Registrant to, Map<String, String> facts, Instant at) {
        write(kind, to, to.request().value().toString(), facts, at);
    }

    /** @param turn tells apart what one request is told of several times */
    void write(MailKind kind, Registrant to, Instant turn, Map<String, String> facts, Instant at) {
        write(kind, to, to.request().value() + ":" + turn, facts, at);
    }

    private void write(MailKind kind, Registrant to, String occasion, Map<String, String> facts, Instant at) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("sender", head.sender());
        post.accept(new Letter(
                new MailId(foundation.ids().next()),
                kind.slug() + ":" + occasion,
                kind,
                to.language(),
                to.address(),
                to.request().value(),
                all,
                at));
    }
}
