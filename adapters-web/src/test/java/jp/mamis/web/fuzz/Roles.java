package jp.mamis.web.fuzz;

import java.util.List;
import java.util.Map;

/** Whom the demonstration knows, and where they act. */
final class Roles {

    static final List<String> ALL = List.of(
            "doctor", "nonmember", "district", "county", "prefecture", "jma", "admin", "neighbour", Actor.STRANGER);

    private static final Map<String, String> OFFICES =
            Map.of("district", "1401A", "county", "14010", "prefecture", "14000", "jma", "N1000", "neighbour", "14030");

    private Roles() {}

    static String office(String role) {
        return OFFICES.getOrDefault(role, "");
    }
}
