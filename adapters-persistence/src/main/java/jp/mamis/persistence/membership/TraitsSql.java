package jp.mamis.persistence.membership;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.membership.MemberTraits;
import jp.mamis.application.membership.SoughtSchool;
import jp.mamis.domain.membership.NationalExemption;
import jp.mamis.domain.qualification.SchoolCatalogue;
import jp.mamis.domain.qualification.SchoolCode;
import jp.mamis.domain.qualification.Specialty;

/** The conditions for what members have in common, on the person {@code p} and the membership {@code m} of a list. */
final class TraitsSql {

    /** The fiscal year of the day shown: three months back, it is a calendar year. */
    private static final String FISCAL_YEAR =
            "extract(year from (" + MemberListSql.SHOWN_ON + ") - interval '3 months')";

    private static final String REFUSED =
            "p.mail_key in (select lower(u.recipient) from mamis.mail u where u.state = 'REFUSED'"
                    + " and not exists (select 1 from mamis.mail l where lower(l.recipient) = lower(u.recipient) and l.state = 'ACCEPTED'"
                    + " and l.settled_at > u.settled_at))";

    private TraitsSql() {}

    /** {@code bind} answers with what stands for a value in the statement. */
    static Stream<String> conditions(MemberTraits traits, Function<Object, String> bind) {
        return Stream.of(
                        traits.exemption().stream().map(TraitsSql::exempt),
                        traits.school().stream().map(school -> school(school, bind)),
                        traits.graduated().stream().map(year -> "p.graduated = " + year.year()),
                        traits.specialty().stream().map(TraitsSql::practises),
                        Stream.of(REFUSED).filter(refused -> traits.mailRefused()))
                .flatMap(conditions -> conditions);
    }

    private static String exempt(NationalExemption exemption) {
        return switch (exemption) {
            case GRADUATION -> FISCAL_YEAR + " between p.exempt_from and p.exempt_from + 4";
            case TRAINEE -> "m.category in ('A2C', 'C')";
        };
    }

    private static String school(SoughtSchool sought, Function<Object, String> bind) {
        List<String> codes = SchoolCatalogue.names().stream()
                .filter(name -> name.contains(sought.text()))
                .flatMap(name -> SchoolCatalogue.codeOf(name).stream())
                .map(SchoolCode::text)
                .toList();
        String known = codes.isEmpty()
                ? ""
                : "p.school in (" + codes.stream().map(bind).collect(Collectors.joining(", ")) + ") or ";
        return "(" + known + "strpos(p.school, " + bind.apply(sought.text()) + ") > 0)";
    }

    private static String practises(Specialty specialty) {
        return "(p.specialties @> '{\"main\":\"$\"}' or p.specialties @> '{\"others\":[\"$\"]}')"
                .replace("$", specialty.name());
    }
}
