package jp.mamis.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.people.AmendAffiliations.Work;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.AffiliationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;

/** The answers about workplaces: the fields of the first end in 0, of the next in 1. A row without a name is none. */
final class WorkAnswers {

    /** More rows than any rule allows; a bound on what is read. */
    static final int MOST = 20;

    private final FormInput input;

    WorkAnswers(FormInput input) {
        this.input = input;
    }

    int rows() {
        String rows = input.text("rows");
        return rows.matches("[0-9]{1,2}") ? Math.min(MOST, Math.max(1, Integer.parseInt(rows))) : 1;
    }

    static Form filled(Form blank, List<Affiliation> held) {
        Form form = blank;
        for (int row = 0; row < held.size(); row++) {
            Affiliation work = held.get(row);
            Workplace workplace = work.workplace();
            form = form.answering("id" + row, work.id().value().toString())
                    .answering("name" + row, workplace.name().text())
                    .answering(
                            "code" + row,
                            workplace.registerCode().map(InstitutionCode::text).orElse(""))
                    .answering(
                            "owner" + row,
                            workplace instanceof Workplace.Typed typed
                                    ? typed.owner().code()
                                    : "")
                    .answering("duty" + row, work.duty().code())
                    .answering(
                            "position" + row,
                            work.position().map(Position::text).orElse(""))
                    .answering("from" + row, work.during().from());
        }
        return form;
    }

    Parsed<List<Work>> work() {
        List<Parsed<Work>> read = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            if (!input.text("name" + row).isBlank() && !input.ticked("remove" + row)) {
                read.add(row(row));
            }
        }
        return input.combined("name0", () -> read.stream().map(Parsed::get).toList());
    }

    private Parsed<Work> row(int row) {
        Parsed<Optional<AffiliationId>> id = input.optional("id" + row, text -> new AffiliationId(uuid(text)));
        Parsed<InstitutionName> name = input.required("name" + row, InstitutionName::parse);
        Parsed<Optional<InstitutionCode>> code = input.optional("code" + row, InstitutionCode::parse);
        Parsed<Optional<OwnerKind>> owner = input.text("code" + row).isBlank()
                ? input.required("owner" + row, text -> Optional.of(OwnerKind.parse(text)))
                : input.optional("owner" + row, OwnerKind::parse);
        Parsed<FacilityDuty> duty = input.required("duty" + row, FacilityDuty::parse);
        Parsed<Optional<Position>> position = input.optional("position" + row, Position::parse);
        Parsed<Optional<java.time.LocalDate>> from = input.optionalDate("from" + row, JapaneseDate::parse);
        return input.combined(
                "name" + row,
                () -> new Work(
                        id.get(),
                        code.get()
                                .<Workplace>map(known -> new Workplace.Registered(known, name.get()))
                                .orElseGet(() -> new Workplace.Typed(
                                        name.get(), owner.get().orElseThrow())),
                        position.get(),
                        duty.get(),
                        from.get()));
    }

    /** The reasons at the first workplace, since they are about all of them together. */
    static Refusals atFields(Refusals reasons) {
        return new Refusals(
                reasons.reasons().stream().map(reason -> reason.at("name0")).toList());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new MalformedValue("choice", text);
        }
    }
}
