package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demonstration's log-ins, each with a browser and a program, and {@value #NOBODY} who has none. */
final class Everybody {

    static final String NOBODY = "anonymous";

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();

    Everybody(RunningPortal portal, List<String> roles) throws IOException {
        String password =
                Files.readString(portal.data().resolve("demo-password")).strip();
        for (String role : roles) {
            Visitor visitor = new Visitor(portal.address(""));
            Program program = Program.at(portal.address(""));
            if (!role.equals(NOBODY)) {
                assertThat(visitor.logIn(role, password).statusCode())
                        .as("%s logs in", role)
                        .isEqualTo(303);
                program = program.loggedIn(role, password);
            }
            visitors.put(role, visitor);
            programs.put(role, program);
        }
    }

    Visitor visitor(String role) {
        return Objects.requireNonNull(visitors.get(role), role);
    }

    Program program(String role) {
        return Objects.requireNonNull(programs.get(role), role);
    }

    /** The first id that the district's own list links to. */
    String firstId(String list) {
        Matcher link = Pattern.compile(Pattern.quote(list) + "/([0-9a-f-]{36})")
                .matcher(visitor("district").open(list).body());
        assertThat(link.find()).as("%s lists someone", list).isTrue();
        return link.group(1);
    }
}
