package jp.mamis.web.answers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.web.security.Requests;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultyFormFilterTest {

    private final AssociationSystem system =
            AssociationSystem.builder(InMemoryPorts.ports()).build();

    @ParameterizedTest
    @CsvSource({
        "/my/profile?answer=1, /my/profile",
        "/my/profile?a=b&answer=1&c=d, /my/profile?a=b&c=d",
        "//evil.example/x?answer=1, /",
        "///evil.example?answer=1, /"
    })
    void where_no_answer_is_kept_the_page_itself_is_shown_and_never_another_site(String asked, String place) {
        HttpServletRequest stranger = Requests.ofStranger("GET", asked);
        ContainerRequest request = new ContainerRequest(
                URI.create("http://portal/"),
                URI.create("http://portal" + asked),
                "GET",
                null,
                new MapPropertiesDelegate(),
                new ResourceConfig());

        new FaultyFormFilter(() -> system, () -> stranger).filter(request);

        assertThat(request.getAbortResponse().getStatus()).isEqualTo(303);
        assertThat(request.getAbortResponse().getHeaderString("Location")).isEqualTo(place);
    }
}
