package jp.mamis.domain.qualification;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;
import jp.mamis.domain.person.HalfWidth;

/** Where a physician studied medicine (出身大学): by its code, or by name where no code is known. */
public sealed interface MedicalSchool {

    Pattern LOOKS_LIKE_A_CODE = Pattern.compile("[A-Za-z0-9]{13}");

    /** Schools of old and abroad among them; our choice. */
    Pattern LOOKS_LIKE_A_SCHOOL = Pattern.compile(
            "大学|大學|学校|學校|学院|學院|医専|醫專|医大|大$|대학|^外国"
                    + "|univ|college|school|institut|academ|akadem|facult|hochschule|medic",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A school with a code. */
    record Coded(SchoolCode code) implements MedicalSchool {
        @Override
        public String label() {
            return SchoolCatalogue.nameOf(code).orElse(code.text());
        }

        @Override
        public String text() {
            return code.text();
        }
    }

    /** A school typed by name, 1 to 30 characters. */
    record Named(String name) implements MedicalSchool {

        private static final int LONGEST = 30;

        /** @throws MalformedValue of kind {@code medical-school} */
        public Named {
            if (name.isBlank() || Characters.count(name) > LONGEST || !Characters.printable(name)) {
                throw new MalformedValue("medical-school", name);
            }
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public String text() {
            return name;
        }
    }

    /** The name for people; the code where the name is not known. */
    String label();

    /** What an exchange file carries: the code, else the name. {@link #parse} reads it back. */
    String text();

    /**
     * Takes a code or a name; the name of a school whose code is known becomes its code. A part of a name, such as a town,
     * says of no school that it is one: the whole is asked for, or {@code 外国} before what none can tell by its name.
     *
     * @throws MalformedValue of kind {@code school-code}, {@code medical-school}, or {@code medical-school-whole} for a name
     *     that is no school's
     */
    static MedicalSchool parse(String text) {
        String folded = HalfWidth.fold(text);
        if (LOOKS_LIKE_A_CODE.matcher(folded).matches()) {
            return new Coded(SchoolCode.parse(folded));
        }
        String name = text.strip();
        return SchoolCatalogue.codeOf(name).<MedicalSchool>map(Coded::new).orElseGet(() -> named(name));
    }

    private static Named named(String name) {
        Named school = new Named(name);
        if (!LOOKS_LIKE_A_SCHOOL.matcher(HalfWidth.fold(name)).find()) {
            throw new MalformedValue("medical-school-whole", name);
        }
        return school;
    }
}
