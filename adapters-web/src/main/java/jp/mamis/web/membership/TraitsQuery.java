package jp.mamis.web.membership;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.application.membership.MemberTraits;
import jp.mamis.application.membership.SoughtSchool;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.NationalExemption;
import jp.mamis.domain.qualification.Specialty;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/**
 * What members of a list have in common, as typed; an empty text asks for nothing.
 *
 * @param mail {@code refused} for those whose mail could not be handed over
 */
record TraitsQuery(String exemption, String school, String graduated, String specialty, String mail) {

    /** The name of the fiscal year of graduation in addresses and forms. */
    static final String GRADUATED = "graduated";

    private static final String REFUSED = "refused";

    static TraitsQuery of(FormInput input) {
        return new TraitsQuery(
                input.text("exemption"),
                input.text("school"),
                input.text(GRADUATED),
                input.text("specialty"),
                input.text("mail"));
    }

    /** @throws MalformedValue when one of them can match nobody */
    MemberTraits traits() {
        return new MemberTraits(
                typed(exemption).map(name -> Choices.constant(NationalExemption.values(), name)),
                typed(school).map(SoughtSchool::parse),
                typed(graduated).map(MemberTraits::readYear),
                typed(specialty).map(Specialty::parse),
                mail.equals(REFUSED));
    }

    private static Optional<String> typed(String answer) {
        return Optional.of(answer).filter(text -> !text.isBlank());
    }

    boolean isBlank() {
        return fields().values().stream().allMatch(String::isBlank);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("exemption", exemption);
        fields.put("school", school);
        fields.put(GRADUATED, graduated);
        fields.put("specialty", specialty);
        fields.put("mail", mail);
        return fields;
    }

    Form answering(Form form) {
        Form answered = form;
        for (Map.Entry<String, String> field : fields().entrySet()) {
            answered = answered.answering(field.getKey(), field.getValue());
        }
        return answered;
    }

    /** As it stands in an address, each part led by {@code &}. */
    String address() {
        return fields().entrySet().stream()
                .filter(field -> !field.getValue().isBlank())
                .map(field -> "&" + field.getKey() + "=" + MemberFilter.encoded(field.getValue()))
                .collect(Collectors.joining());
    }

    static List<Choice> exemptions(Texts t) {
        return Arrays.stream(NationalExemption.values())
                .map(of -> Choice.of(
                        of.name(), t.get("member.exemption." + of.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    static List<Choice> mails(Texts t) {
        return List.of(Choice.of(REFUSED, t.get("member.mail.refused")));
    }
}
