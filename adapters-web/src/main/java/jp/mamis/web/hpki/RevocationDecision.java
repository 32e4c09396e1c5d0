package jp.mamis.web.hpki;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.hpki.register.CertificateLine;
import jp.mamis.application.hpki.register.CertificatePage;
import jp.mamis.domain.calendar.JapaneseMoment;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/** Why a certificate is revoked, from when on, and what lists say of it, as typed. */
record RevocationDecision(
        FormInput input,
        Parsed<RevocationGround> ground,
        Parsed<RevocationWording> wording,
        Parsed<Optional<Instant>> since) {

    private static final String GROUND = "ground";
    private static final String WORDING = "wording";
    private static final String SINCE = "since";

    static RevocationDecision of(Map<String, List<String>> fields) {
        FormInput input = FormInput.of(fields);
        return new RevocationDecision(
                input,
                input.required(GROUND, text -> Choices.constant(RevocationGround.values(), text)),
                input.required(WORDING, text -> Choices.constant(RevocationWording.values(), text)),
                input.optional(SINCE, JapaneseMoment::parse));
    }

    static Form blank(Texts t) {
        return Form.blank(t).answering(WORDING, RevocationWording.BY_GROUND.name());
    }

    RevokeCertificate.Command command(SerialNumber serial) {
        return new RevokeCertificate.Command(serial, ground.get(), wording.get(), since.get());
    }

    /** What a person decides; what was never accounted for is written off by the system. */
    static List<Choice> grounds(CaWords words) {
        return Stream.of(RevocationGround.values())
                .filter(ground -> ground != RevocationGround.NOT_ACCOUNTED_FOR)
                .map(ground -> Choice.of(
                        ground.name(),
                        ground.urgent()
                                ? words.t().get("ca.revocation.urgent-ground", "ground", words.of(ground))
                                : words.of(ground)))
                .toList();
    }

    static List<Choice> wordings(Texts t) {
        return Stream.of(RevocationWording.values())
                .map(wording -> Choice.of(wording.name(), t.get("ca.wording." + slug(wording))))
                .toList();
    }

    Facts facts(CertificatePage certificate, CaWords words, Dates dates) {
        Texts t = words.t();
        CertificateLine line = certificate.line();
        return Facts.none()
                .and(
                        t.get("person.name"),
                        line.person().map(person -> person.name().full()).orElseGet(() -> t.get("ca.holder.unknown")))
                .and(t.get("ca.serial"), line.serial().toString())
                .and(t.get("ca.purpose"), words.of(line.purpose()))
                .and(t.get("ca.ground"), words.of(ground.get()))
                .and(t.get("ca.reason"), words.of(ground.get().published(wording.get())))
                .and(
                        t.get("ca.revoked-at"),
                        since.get().map(dates::moment).orElseGet(() -> t.get("ca.revocation.now")));
    }

    /** As hidden fields carry it. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.of(GROUND, WORDING, SINCE).forEach(field -> fields.put(field, input.text(field)));
        return fields;
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
