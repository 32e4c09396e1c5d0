package jp.mamis.application.membership;

import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.NationalExemption;
import jp.mamis.domain.person.HalfWidth;
import jp.mamis.domain.qualification.Specialty;

/**
 * What members have in common that are sought for a mailing or a campaign, each as registered for the day shown in the list.
 *
 * @param exemption   by which the national fee is waived on that day
 * @param graduated   the fiscal year of graduation (卒業年度)
 * @param specialty   the principal field, or one of the others
 * @param mailRefused only those whose mail address the last mail could not be handed over to
 */
public record MemberTraits(
        Optional<NationalExemption> exemption,
        Optional<SoughtSchool> school,
        Optional<FiscalYear> graduated,
        Optional<Specialty> specialty,
        boolean mailRefused) {

    public static final MemberTraits ANY =
            new MemberTraits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * Takes a year of the common era in any width, with or without 年度.
     *
     * @throws MalformedValue of kind {@code graduation-year}
     */
    public static FiscalYear readYear(String typed) {
        String digits = HalfWidth.fold(typed).strip().replaceFirst("年度?$", "");
        if (!digits.matches("(18|19|20)[0-9]{2}")) {
            throw new MalformedValue("graduation-year", typed);
        }
        return new FiscalYear(Integer.parseInt(digits));
    }

    /** For the log: without what was typed of a school. */
    String described() {
        return Stream.of(
                        exemption.map(of -> " exempt by " + of),
                        school.map(of -> " by school"),
                        graduated.map(of -> " graduated " + of.year()),
                        specialty.map(of -> " " + of),
                        Optional.of(" mail refused").filter(of -> mailRefused))
                .flatMap(Optional::stream)
                .reduce("", String::concat);
    }
}
