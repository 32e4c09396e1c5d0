package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.CommonName;
import jp.mamis.domain.hpki.ca.EntitlementPolicy;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisteredData;

/** Physicians as they are named in certificates, where they may have one (加入者). In the running transaction. */
record Holders(IssuanceUseCases.Around around) {

    /** The name out of the register, or why there is none. */
    Outcome<SubjectName.Practitioner> subject(LicenceNumber number, Instant now) {
        return Objects.requireNonNull(subjects(Set.of(number), now).get(number));
    }

    /** The same of several, with an answer for each. */
    Map<LicenceNumber, Outcome<SubjectName.Practitioner>> subjects(Set<LicenceNumber> numbers, Instant now) {
        Map<LicenceNumber, Physician> known = around.physicians().withLicences(numbers);
        Map<PersonId, Qualification> qualified = around.qualified()
                .claimAll(known.values().stream().map(Physician::id).collect(Collectors.toUnmodifiableSet()));
        LocalDate today = JapanTime.today(now);
        return numbers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        number -> number,
                        number -> registered(Optional.ofNullable(known.get(number)), number, today)
                                .then(physician -> new EntitlementPolicy()
                                        .judge(Objects.requireNonNull(qualified.get(physician.id()))
                                                .standingOn(today, now))
                                        .then(standing ->
                                                subject(physician.on(today).orElseThrow())))));
    }

    private static Outcome<Physician> registered(Optional<Physician> known, LicenceNumber number, LocalDate today) {
        return known.filter(physician -> physician
                        .on(today)
                        .filter(data -> data.licence().number().equals(number))
                        .isPresent())
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(QualificationRefusal.NO_SUCH_PERSON).at("holder")));
    }

    private Outcome<SubjectName.Practitioner> subject(RegisteredData data) {
        return data.roman()
                .map(roman -> CommonName.of(roman)
                        .<Outcome<SubjectName.Practitioner>>map(name -> Outcome.accepted(new SubjectName.Practitioner(
                                name,
                                SubjectNumber.of(data.licence().number(), around.realm()),
                                data.name(),
                                HcRole.MEDICAL_DOCTOR)))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.of(IssuingRefusal.LATIN_NAME_TOO_LONG).at("holder"))))
                .orElseGet(() ->
                        Outcome.refused(Refusal.of(IssuingRefusal.NO_LATIN_NAME).at("holder")));
    }
}
