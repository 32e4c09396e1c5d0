package jp.mamis.web.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;

/**
 * A workplace for reading and writing.
 *
 * @param id       of work that is known already; none for new work
 * @param code     ten digits of the register of institutions
 * @param owner    code of the kind of owner; needed where there is no {@code code}
 * @param duty     code of the duty at the institution
 * @param from     the first day; none for today when new, unchanged when known
 */
public record WorkplaceJson(
        Optional<UUID> id,
        String name,
        Optional<String> code,
        Optional<String> owner,
        String duty,
        Optional<String> position,
        Optional<LocalDate> from) {

    public static WorkplaceJson of(Affiliation work) {
        Workplace workplace = work.workplace();
        return new WorkplaceJson(
                Optional.of(work.id().value()),
                workplace.name().text(),
                workplace.registerCode().map(InstitutionCode::text),
                workplace instanceof Workplace.Typed typed
                        ? Optional.of(typed.owner().code())
                        : Optional.empty(),
                work.duty().code(),
                work.position().map(Position::text),
                Optional.of(work.during().from()));
    }

    /** As the form sends the workplace of this row: both are read by {@link WorkAnswers}. */
    Map<String, List<String>> fields(int row) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        id.ifPresent(known -> fields.put("id" + row, List.of(known.toString())));
        fields.put("name" + row, List.of(name));
        code.ifPresent(text -> fields.put("code" + row, List.of(text)));
        owner.ifPresent(text -> fields.put("owner" + row, List.of(text)));
        fields.put("duty" + row, List.of(duty));
        position.ifPresent(text -> fields.put("position" + row, List.of(text)));
        from.ifPresent(day -> fields.put("from" + row, List.of(day.toString())));
        return fields;
    }
}
