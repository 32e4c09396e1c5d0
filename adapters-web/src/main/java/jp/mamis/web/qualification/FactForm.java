package jp.mamis.web.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.qualification.RecordQualification;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.calendar.JapaneseMoment;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.EvidenceSource;
import jp.mamis.domain.qualification.FactId;
import jp.mamis.domain.qualification.FactKind;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.WithdrawalReason;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.InputFault;

/** A fact about a qualification, as typed. */
record FactForm(
        FormInput input,
        Parsed<FactKind> kind,
        Parsed<Interval> during,
        Parsed<EvidenceSource> source,
        Parsed<Optional<EvidenceReference>> reference,
        Parsed<Optional<Instant>> learnedAt) {

    static FactForm read(Map<String, List<String>> fields) {
        FormInput input = FormInput.of(fields);
        Parsed<FactKind> kind = input.required("kind", text -> Choices.constant(FactKind.values(), text));
        Parsed<LocalDate> from = input.requiredDate("from", JapaneseDate::parse);
        Parsed<Optional<LocalDate>> last = input.optionalDate("last", JapaneseDate::parse);
        Parsed<Interval> during = input.combined(
                "last",
                () -> last.get()
                        .map(day -> Interval.entered(from.get(), day))
                        .orElseGet(() -> Interval.since(from.get())),
                from,
                last);
        Parsed<EvidenceSource> source =
                input.required("source", text -> Choices.constant(EvidenceSource.values(), text));
        Parsed<Optional<EvidenceReference>> reference = input.optional("reference", EvidenceReference::parse);
        Parsed<Optional<Instant>> learnedAt = input.optional("learnedAt", JapaneseMoment::parse);
        boolean ends = Stream.of(FactKind.values())
                .filter(FactKind::endsQualification)
                .anyMatch(each -> each.name().equals(input.text("kind")));
        if (ends && !input.ticked("sure")) {
            input.fault(InputFault.required("sure"));
        }
        return new FactForm(input, kind, during, source, reference, learnedAt);
    }

    RecordQualification.Command command(LicenceNumber number, Optional<FactId> corrects) {
        return new RecordQualification.Command(
                number, kind.get(), during.get(), source.get(), reference.get(), learnedAt.get(), corrects);
    }

    static Form blank(Texts t) {
        return Form.blank(t);
    }

    /** Filled in with what is to be corrected. */
    static Form of(QualificationFact fact, Texts t) {
        Form form = Form.blank(t)
                .answering("kind", fact.kind().name())
                .answering("from", fact.during().from())
                .answering("source", fact.evidence().source().name())
                .answering(
                        "reference",
                        fact.evidence().reference().map(EvidenceReference::text).orElse(""));
        return fact.during().lastDay().map(last -> form.answering("last", last)).orElse(form);
    }

    static List<Choice> kinds(Texts t) {
        QualificationWords words = new QualificationWords(t);
        return Stream.of(FactKind.values())
                .map(each -> Choice.of(each.name(), words.of(each)))
                .toList();
    }

    static List<Choice> sources(Texts t) {
        QualificationWords words = new QualificationWords(t);
        return Stream.of(EvidenceSource.values())
                .map(each -> Choice.of(each.name(), words.of(each)))
                .toList();
    }

    static List<Choice> reasons(Texts t) {
        QualificationWords words = new QualificationWords(t);
        return Stream.of(WithdrawalReason.values())
                .map(each -> Choice.of(each.name(), words.of(each)))
                .toList();
    }
}
