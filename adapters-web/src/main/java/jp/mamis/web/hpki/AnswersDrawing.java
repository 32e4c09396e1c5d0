package jp.mamis.web.hpki;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.hpki.status.AnswerHealth;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.status.ResponderTerm;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Texts;

/** How answers about status (OCSP) stand, as pages tell it. */
record AnswersDrawing(List<AnswerHealth> all, CaWords words, Dates dates) {

    /** The same facts with those about the answers of that authority, where it is one that answers. */
    Facts with(Facts facts, AuthorityName name) {
        return all.stream()
                .filter(each -> each.authority().equals(name))
                .findFirst()
                .map(health -> facts.and(words.t().get("ca.responder"), Cell.chip(chip(health)))
                        .and(
                                words.t().get("ca.answers"),
                                words.t()
                                        .get(
                                                "ca.answers.counts",
                                                Map.of(
                                                        "ready",
                                                        Integer.toString(health.ready()),
                                                        "due",
                                                        Integer.toString(health.due())))))
                .orElse(facts);
    }

    private Chip chip(AnswerHealth health) {
        Texts t = words.t();
        if (health.until().isEmpty()) {
            return Chip.attention(t.get("ca.responder.none"));
        }
        String until = t.get(
                "ca.responder.until", "moment", dates.moment(health.until().orElseThrow()));
        return switch (health.term().orElseThrow()) {
            case LASTING -> Chip.good(until);
            case ENDS_SOON -> Chip.attention(until);
            case ENDING, OVER -> Chip.bad(until);
        };
    }

    /** What is to be done before long; nothing where all is well. */
    List<String> troubles() {
        List<String> lines = all.stream()
                .filter(each ->
                        each.term().filter(ResponderTerm.LASTING::equals).isEmpty())
                .map(each -> each.until()
                        .map(until -> words.t()
                                .get(
                                        "ca.responder.ends",
                                        Map.of("authority", words.of(each.authority()), "moment", dates.moment(until))))
                        .orElseGet(
                                () -> words.t().get("ca.responder.missing", "authority", words.of(each.authority()))))
                .toList();
        return lines.isEmpty()
                ? lines
                : Stream.concat(lines.stream(), Stream.of(words.t().get("ca.responder.remedy")))
                        .toList();
    }
}
