package jp.mamis.web.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Reason;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;

/**
 * What a doctor asks for, as programs send and read it.
 *
 * @param targets   lowest body first
 * @param desiredOn the day wished, in Japan
 * @param answer    what to say to the reason something was sent back for; only there
 */
public record JoinRequestJson(
        WorkplaceJson workplace,
        FacilityDuty duty,
        Optional<String> position,
        boolean declinesInsurance,
        List<TargetJson> targets,
        LocalDate desiredOn,
        Optional<String> remarks,
        Optional<String> answer) {

    /**
     * @param code  the ten-character institution code, where one is known
     * @param owner who runs the place, needed where no code is given
     */
    public record WorkplaceJson(String name, Optional<String> code, Optional<OwnerKind> owner) {}

    /**
     * @param association code of the body
     * @param category    the national category; where the body keeps its own it follows from {@code ownCategory}
     * @param ownCategory code of the body's own category, where it keeps its own
     */
    public record TargetJson(String association, MemberCategory category, Optional<String> ownCategory) {}

    static JoinRequestJson of(JoinRequest request, Hierarchy bodies) {
        Workplace workplace = request.workplace();
        Optional<OwnerKind> owner =
                workplace instanceof Workplace.Typed typed ? Optional.of(typed.owner()) : Optional.empty();
        return new JoinRequestJson(
                new WorkplaceJson(
                        workplace.name().text(), workplace.registerCode().map(InstitutionCode::text), owner),
                request.duty(),
                request.position().map(Position::text),
                request.declinesInsurance(),
                request.targets().stream()
                        .map(target -> new TargetJson(
                                bodies.require(target.body()).code().text(),
                                target.category(),
                                target.own().map(CategoryCode::text)))
                        .toList(),
                request.desiredOn(),
                Optional.of(request.remarks()).filter(text -> !text.isEmpty()),
                Optional.empty());
    }

    /**
     * The request of a new filing, which answers nothing.
     *
     * @throws MalformedInput with every fault
     */
    JoinRequest readNew(Hierarchy bodies) {
        if (answer.isPresent()) {
            throw new MalformedInput(InputFault.unknown("answer"));
        }
        return read(bodies);
    }

    /** @throws MalformedInput for an answer that is none */
    Optional<Reason> readAnswer() {
        Parsing input = new Parsing();
        Parsed<Optional<Reason>> read = input.optional("answer", answer, Reason::parse);
        return input.complete(read::get);
    }

    /** @throws MalformedInput with every fault */
    JoinRequest read(Hierarchy bodies) {
        Parsing input = new Parsing();
        Parsed<Workplace> place = workplace(input);
        Parsed<Optional<Position>> title = input.optional("position", position, Position::parse);
        List<Parsed<Association>> chosen = new ArrayList<>();
        List<Parsed<MemberCategory>> categories = new ArrayList<>();
        List<Parsed<Optional<CategoryCode>>> own = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            String field = "targets[" + i + "].association";
            chosen.add(input.required(field, targets.get(i).association(), code -> body(code, bodies)));
            categories.add(input.required(
                    "targets[" + i + "].category", targets.get(i).category().name(), MemberCategory::parse));
            own.add(input.optional(
                    "targets[" + i + "].ownCategory", targets.get(i).ownCategory(), CategoryCode::parse));
        }
        Parsed<JoinRequest> request = input.combined("remarks", () -> {
            List<Target> asked = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                asked.add(new Target(
                        chosen.get(i).get().id(),
                        categories.get(i).get(),
                        own.get(i).get()));
            }
            return new JoinRequest(
                    place.get(),
                    duty,
                    title.get(),
                    declinesInsurance,
                    asked,
                    desiredOn,
                    remarks.orElse("").strip());
        });
        return input.complete(request::get);
    }

    private Parsed<Workplace> workplace(Parsing input) {
        Parsed<InstitutionName> name = input.required("workplace.name", workplace.name(), InstitutionName::parse);
        Parsed<Optional<InstitutionCode>> code =
                input.optional("workplace.code", workplace.code(), InstitutionCode::parse);
        if (workplace.code().filter(text -> !text.isBlank()).isEmpty()
                && workplace.owner().isEmpty()) {
            input.fault(InputFault.required("workplace.owner"));
        }
        return input.combined(
                "workplace",
                () -> code.get()
                        .<Workplace>map(known -> new Workplace.Registered(known, name.get()))
                        .orElseGet(() -> new Workplace.Typed(
                                name.get(), workplace.owner().orElseThrow())));
    }

    private static Association body(String code, Hierarchy bodies) {
        return bodies.findByCode(AssociationCode.parse(code))
                .orElseThrow(() -> new MalformedValue("association-code", code));
    }
}
