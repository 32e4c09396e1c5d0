package jp.mamis.domain.qualification;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The fields a physician practises in (診療科).
 *
 * @param main   the principal one (主たる診療科)
 * @param others up to ten further ones, each once and none of them the principal
 */
public record Specialties(Specialty main, List<Specialty> others) {

    private static final int MOST = 10;

    /** @throws MalformedValue of kind {@code specialties} */
    public Specialties {
        others = List.copyOf(others);
        boolean repeated = new HashSet<>(others).size() < others.size();
        if (others.size() > MOST || repeated || others.contains(main)) {
            throw new MalformedValue("specialties", codes(others));
        }
    }

    /**
     * Takes codes as exchange files carry them.
     *
     * @param others codes joined by {@code ;}, or nothing
     * @throws MalformedValue of kind {@code specialty} or {@code specialties}
     */
    public static Specialties parse(String main, String others) {
        List<Specialty> further = Arrays.stream(others.split("[;；]", -1))
                .filter(code -> !code.isBlank())
                .map(Specialty::parse)
                .toList();
        return new Specialties(Specialty.parse(main), further);
    }

    private static String codes(List<Specialty> specialties) {
        return specialties.stream().map(Specialty::code).collect(Collectors.joining(";"));
    }
}
