package jp.mamis.web.statistics;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.statistics.StatisticsQueries.Question;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.calendar.JapaneseMoment;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.statistics.Counting;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/**
 * Which table of members an address asks for: of the caller's own body, by category and sex, of today and as known now where
 * it says nothing else.
 *
 * @param input what was typed, with its faults
 */
record MembersQuery(
        FormInput input,
        Association body,
        Parsed<Optional<LocalDate>> day,
        Parsed<Optional<Instant>> knownAt,
        Parsed<Optional<Set<Dimension>>> by) {

    static final String BODY = "body";
    static final String DAY = "day";
    static final String KNOWN_AT = "knownAt";
    static final String BY = "by";
    static final String PENDING = "pending";

    private static final Set<Dimension> USUAL = Set.of(Dimension.CATEGORY, Dimension.SEX);

    static MembersQuery of(MultivaluedMap<String, String> query, AssociationSystem system, Caller caller) {
        FormInput input = FormInput.of(query);
        return new MembersQuery(
                input,
                input.text(BODY).isBlank()
                        ? system.statistics().usualFor(caller).orElseThrow(Addresses::nothing)
                        : Addresses.body(input.text(BODY), system),
                input.optionalDate(DAY, JapaneseDate::parse),
                input.optional(KNOWN_AT, JapaneseMoment::parse),
                input.optional(BY, Dimension::parse));
    }

    Question question() {
        return new Question(body.id(), day.get(), knownAt.get(), by.get().orElse(USUAL), counting());
    }

    Counting counting() {
        return input.ticked(PENDING) ? Counting.WITH_PENDING : Counting.APPROVED;
    }

    /** The form with what it was answered by. */
    Form form(Texts t, LocalDate today) {
        Form form = Form.blank(t)
                .answering(BODY, body.code().text())
                .answering(DAY, day.get().orElse(today))
                .answering(KNOWN_AT, input.text(KNOWN_AT))
                .answering(BY, by.get().map(MembersQuery::written).orElse(written(USUAL)));
        return input.ticked(PENDING) ? form.answering(PENDING, "yes") : form;
    }

    /** The query of this table. */
    String address(LocalDate today) {
        return "?" + BODY + "=" + body.code().text() + "&" + DAY + "="
                + day.get().orElse(today)
                + (input.text(KNOWN_AT).isBlank()
                        ? ""
                        : "&" + KNOWN_AT + "=" + URLEncoder.encode(input.text(KNOWN_AT), StandardCharsets.UTF_8))
                + "&" + BY + "=" + by.get().map(MembersQuery::written).orElse(written(USUAL))
                + (input.ticked(PENDING) ? "&" + PENDING + "=yes" : "");
    }

    static String written(Set<Dimension> dimensions) {
        return dimensions.stream()
                .sorted()
                .map(Dimension::slug)
                .reduce((a, b) -> a + "," + b)
                .orElse("");
    }
}
