package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.CommonName;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
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
        Set<PersonId> barred = around.barred()
                .among(known.values().stream().map(Physician::id).collect(Collectors.toUnmodifiableSet()), now);
        return numbers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        number -> number,
                        number -> subject(Optional.ofNullable(known.get(number)), number, barred, now)));
    }

    private Outcome<SubjectName.Practitioner> subject(
            Optional<Physician> known, LicenceNumber number, Set<PersonId> barred, Instant now) {
        return known.flatMap(physician -> physician
                        .on(JapanTime.today(now))
                        .filter(data -> data.licence().number().equals(number))
                        .map(data -> barred.contains(physician.id())
                                ? Outcome.<SubjectName.Practitioner>refused(Refusal.of(IssuingRefusal.NOT_A_PHYSICIAN)
                                        .at("holder"))
                                : subject(data)))
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
