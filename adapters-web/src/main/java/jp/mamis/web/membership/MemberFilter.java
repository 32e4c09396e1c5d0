package jp.mamis.web.membership;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberIndex.Order;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.application.membership.MemberTraits;
import jp.mamis.application.membership.SoughtMember;
import jp.mamis.application.membership.SoughtWorkplace;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Texts;

/**
 * What was asked of a list of members, as typed.
 *
 * @param on the day that the list is of; empty for today
 */
record MemberFilter(
        String text,
        String workplace,
        String category,
        String own,
        String sex,
        String check,
        TraitsQuery traits,
        String standing,
        Optional<LocalDate> on,
        String sort,
        boolean descending) {

    /** The name of the day in addresses and forms. */
    static final String ON = "on";

    /** Reads an address; those in force by their readings where it says nothing else, and today where its day is faulty. */
    static MemberFilter of(MultivaluedMap<String, String> query) {
        FormInput input = FormInput.of(query);
        return new MemberFilter(
                input.text("q"),
                input.text("workplace"),
                input.text("category"),
                input.text("own"),
                input.text("sex"),
                input.text("check"),
                TraitsQuery.of(input),
                query.containsKey("standing") ? input.text("standing") : slug(MemberStanding.CURRENT),
                input.dateAhead(ON, JapaneseDate::parse),
                query.containsKey("sort") ? input.text("sort") : "kana",
                input.text("order").equals("desc"));
    }

    /** As fields of a form about the list of today. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("q", text);
        fields.put("workplace", workplace);
        fields.put("category", category);
        fields.put("own", own);
        fields.put("sex", sex);
        fields.put("check", check);
        fields.putAll(traits.fields());
        fields.put("standing", standing);
        fields.put("sort", sort);
        fields.put("order", descending ? "desc" : "asc");
        return fields;
    }

    /** An address with its day and its year read, and the faults where they are none. */
    static FormInput read(MultivaluedMap<String, String> query) {
        FormInput input = FormInput.of(query);
        input.optionalDate(ON, JapaneseDate::parse);
        input.optional(TraitsQuery.GRADUATED, MemberTraits::readYear);
        return input;
    }

    /** Empty when the text can match nobody. */
    Optional<Filter> filter() {
        try {
            return Optional.of(new Filter(
                    typed(text).map(SoughtMember::parse),
                    typed(workplace).map(SoughtWorkplace::parse),
                    typed(category).map(MemberCategory::parseHeld),
                    typed(own).map(CategoryCode::parse),
                    typed(sex).map(name -> Choices.constant(Sex.values(), name)),
                    typed(check).map(name -> Choices.constant(RegisterCheck.State.values(), name)),
                    traits.traits(),
                    Arrays.stream(MemberStanding.values())
                            .filter(candidate -> slug(candidate).equals(standing))
                            .findFirst(),
                    order()));
        } catch (MalformedValue nobody) {
            return Optional.empty();
        }
    }

    private static Optional<String> typed(String answer) {
        return Optional.of(answer).filter(text -> !text.isBlank());
    }

    /** The standing that a search is limited to; empty when it is not, or nothing is searched for. */
    Optional<MemberStanding> limit() {
        return Arrays.stream(MemberStanding.values())
                .filter(candidate ->
                        slug(candidate).equals(standing) && (!(text + workplace).isBlank() || !traits.isBlank()))
                .findFirst();
    }

    MemberFilter ofAnyStanding() {
        return new MemberFilter(text, workplace, category, own, sex, check, traits, "", on, sort, descending);
    }

    private Order order() {
        return sort.equals("licence")
                ? (descending ? Order.LICENCE_BACKWARDS : Order.LICENCE)
                : (descending ? Order.KANA_BACKWARDS : Order.KANA);
    }

    Form form(Texts t) {
        Form form = traits.answering(Form.blank(t))
                .answering("q", text)
                .answering("workplace", workplace)
                .answering("category", category)
                .answering("own", own)
                .answering("sex", sex)
                .answering("check", check)
                .answering("standing", standing)
                .answering("sort", sort);
        return on.map(day -> form.answering(ON, day)).orElse(form);
    }

    /** The query of this list with its order. */
    String whole() {
        return address("")
                + (sort.equals("licence") ? "&sort=licence" : "&sort=kana")
                + (descending ? "&order=desc" : "");
    }

    /** The address of this list without its order. */
    String address(String path) {
        return path + "?q=" + encoded(text)
                + (workplace.isBlank() ? "" : "&workplace=" + encoded(workplace)) + "&category=" + encoded(category)
                + (own.isBlank() ? "" : "&own=" + encoded(own))
                + (sex.isBlank() ? "" : "&sex=" + encoded(sex))
                + (check.isBlank() ? "" : "&check=" + encoded(check)) + traits.address() + "&standing="
                + encoded(standing)
                + on.map(day -> "&" + ON + "=" + day).orElse("");
    }

    static String slug(MemberStanding standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
