package jp.mamis.web.hpki;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.register.CertificateIndex.Filter;
import jp.mamis.application.hpki.register.CertificateIndex.Order;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Sort;
import jp.mamis.web.page.Texts;

/**
 * What was asked of the certificates, as typed.
 *
 * @param input  with its faults
 * @param filter empty where there are some
 */
record CertificateSearch(FormInput input, Optional<Filter> filter) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String ENDS = "ends";

    static CertificateSearch of(MultivaluedMap<String, String> query, CaRealm realm) {
        FormInput input = FormInput.of(query);
        Parsed<Optional<SerialNumber>> serial = input.optional("serial", SerialNumber::parse);
        Parsed<Optional<LicenceNumber>> number = input.optional("number", LicenceNumber::parse);
        Parsed<Optional<NameKey>> name = input.optional("name", NameKey::parse);
        Parsed<Optional<CertificateStatus.Kind>> state =
                input.optional("state", text -> Choices.constant(CertificateStatus.Kind.values(), text));
        Parsed<Optional<AuthorityName>> authority = input.optional("authority", AuthorityName::parse);
        Parsed<Optional<LocalDate>> from = input.optionalDate(FROM, JapaneseDate::parse);
        Parsed<Optional<LocalDate>> to = input.optionalDate(TO, JapaneseDate::parse);
        return new CertificateSearch(
                input,
                input.isFaulty()
                        ? Optional.empty()
                        : Optional.of(new Filter(
                                serial.get(),
                                number.get().map(digits -> SubjectNumber.of(digits, realm)),
                                name.get(),
                                state.get(),
                                authority.get(),
                                from.get(),
                                to.get(),
                                input.text("sort").equals(ENDS) ? Order.ENDS : Order.ISSUED,
                                !input.text("order").equals("asc"))));
    }

    Form form(Texts t) {
        return input.form(t);
    }

    Sort sort() {
        return new Sort(
                input.text("sort").equals(ENDS) ? ENDS : "issued",
                !input.text("order").equals("asc"),
                CaFrame.CERTIFICATES + query(false));
    }

    /** The query of this list, with its order where that is wanted. */
    String query(boolean ordered) {
        Stream<String> asked = Stream.of("serial", "number", "name", "state", "authority");
        Stream<String> days = Stream.of(FROM, TO)
                .flatMap(field -> Stream.of("-era", "-year", "-month", "-day").map(box -> field + box));
        Stream<String> order = ordered ? Stream.of("sort", "order") : Stream.empty();
        String given = Stream.of(asked, Stream.of(FROM, TO), days, order)
                .flatMap(fields -> fields)
                .filter(field -> !input.text(field).isBlank())
                .map(field -> field + "=" + URLEncoder.encode(input.text(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return given.isEmpty() ? "" : "?" + given;
    }
}
