package jp.mamis.domain.qualification;

import java.util.regex.Pattern;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;
import jp.mamis.domain.person.HalfWidth;

/** Where a physician studied medicine (出身大学): by its code, or by name where no code is known. */
public sealed interface MedicalSchool {

    Pattern LOOKS_LIKE_A_CODE = Pattern.compile("[A-Za-z0-9]{13}");

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
     * Takes a code or a name; the name of a school whose code is known becomes its code.
     *
     * @throws MalformedValue of kind {@code school-code} or {@code medical-school}
     */
    static MedicalSchool parse(String text) {
        String folded = HalfWidth.fold(text);
        if (LOOKS_LIKE_A_CODE.matcher(folded).matches()) {
            return new Coded(SchoolCode.parse(folded));
        }
        String name = text.strip();
        return SchoolCatalogue.codeOf(name).<MedicalSchool>map(Coded::new).orElseGet(() -> new Named(name));
    }
}
