package jp.mamis.web.fuzz;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody would answer to a field of this name who means no harm: what is odd is to reach the store, too. */
final class Usual {

    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put(".*(Kana|kana)", "カクウ");
        ANSWERS.put("(?i).*(loginId)", "fuzz-{n}");
        ANSWERS.put("(?i).*(password|secret|code)", "correct horse battery {n}");
        ANSWERS.put("association|body|taker|below|target|from-body|.*[cC]ode", "1401A");
        ANSWERS.put("family", "架空");
        ANSWERS.put("given", "花子");
        ANSWERS.put(".*-year", "{year}");
        ANSWERS.put(".*-month", "4");
        ANSWERS.put(".*-day", "1");
        ANSWERS.put(".*[pP]ostalCode", "5500001");
        ANSWERS.put(".*[pP]refecture", "27");
        ANSWERS.put(".*Line", "架空市見本町9");
        ANSWERS.put("(?i).*(phone|fax).*", "045-123-4567");
        ANSWERS.put("(?i).*mail.*", "fuzz-{n}@clinic.example");
        ANSWERS.put("licenceNumber", "8{n}");
        ANSWERS.put("graduation", "2011/03");
        ANSWERS.put("category|own", "A2B");
        ANSWERS.put("size|rows|number|count|.*[vV]ersion", "1");
        ANSWERS.put("(?i).*(day|date|on|from|until|last|birth)", "{today}");
        ANSWERS.put("language|lang", "ja");
        ANSWERS.put("q", "見");
    }

    private Usual() {}

    /** @param turn makes what must be new differ from what was there */
    static String of(String name, int turn) {
        String answer = ANSWERS.entrySet().stream()
                .filter(entry -> name.matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("見本");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        return answer.replace("{n}", String.format("%05d", turn % 100_000))
                .replace("{today}", today.toString())
                .replace("{year}", Integer.toString(today.getYear()));
    }
}
