package jp.mamis.web.hpki;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.pkcs11.Pkcs11Adapters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryServletTest {

    private static final Instant AT = Instant.parse("2026-11-22T17:00:00Z");
    private static final CaGeneration SIGNING = Authorities.signing(CaRealm.DEMONSTRATION, 2);

    @TempDir
    private Path folder;

    private RepositoryServlet servlet;
    private RepositoryServlet production;

    @BeforeEach
    void two_lists_were_issued_and_a_third_one_was_not_signed() {
        Ports bare = InMemoryPorts.ports();
        Ports ports = bare.withAuthority(bare.authority().withCodec(Pkcs11Adapters.codec()));
        ports.work().inTransaction(() -> {
            ports.authority().generations().add(SIGNING);
            add(ports, list(1, Optional.of(Der.ofHex("3000"))));
            add(ports, list(2, Optional.of(Der.ofHex("3003020102"))));
            add(ports, list(3, Optional.empty()));
            return ports;
        });
        AssociationSystem system =
                AssociationSystem.builder(ports).realm(Realm.DEMONSTRATION).build();
        servlet = new RepositoryServlet(system.issuance().map(IssuanceUseCases::queries), policy(true));
        production = new RepositoryServlet(system.issuance().map(IssuanceUseCases::queries), policy(false));
    }

    private PolicyText policy(boolean demonstration) {
        return new PolicyText(folder.resolve(PolicyText.FILE), demonstration);
    }

    private static void add(Ports ports, ListIssue list) {
        ports.authority().issuance().orElseThrow().lists().add(list);
    }

    private static ListIssue list(int number, Optional<Der> content) {
        return new ListIssue(
                new UUID(7, number),
                SIGNING.id(),
                ListScope.HOLDERS,
                BigInteger.valueOf(number),
                AT.plusSeconds(number),
                0,
                content);
    }

    @Test
    void the_newest_signed_list_is_handed_out_with_its_type_and_age() throws IOException {
        ServletAnswer answer = asked("/crl/crl-sign2.crl", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Der.ofHex("3003020102"));
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/pkix-crl")
                .containsEntry("Content-Length", "5")
                .containsEntry("Cache-Control", "public, max-age=600")
                .containsEntry("Last-Modified", Long.toString(AT.plusSeconds(2).toEpochMilli()));
        assertThat(asked("/crl/crl-sign2.crl", answer.headers().getOrDefault("ETag", ""))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void every_list_that_was_signed_is_handed_out_by_its_number_for_as_long_as_anybody_keeps_it() throws IOException {
        ServletAnswer first = asked("/crl/1/crl-sign2.crl", "");

        assertThat(first.body()).isEqualTo(Der.ofHex("3000"));
        assertThat(first.headers()).containsEntry("Cache-Control", "public, max-age=86400");
        assertThat(asked("/crl/3/crl-sign2.crl", "").status()).isEqualTo(404);
        assertThat(asked("/crl/1/crl-auth2.crl", "").status()).isEqualTo(404);
    }

    @Test
    void the_certificate_of_an_authority_is_handed_out() throws IOException {
        ServletAnswer answer = asked("/sign2.cer", "");

        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/pkix-cert")
                .containsEntry("Cache-Control", "public, max-age=86400");
        assertThat(answer.body()).isEqualTo(SIGNING.certificate());
    }

    @Test
    void the_practice_statement_is_the_approved_file_and_a_demonstration_has_one_of_its_own() throws IOException {
        ServletAnswer ours = asked("/certpolicy/", "");
        assertThat(ours.headers()).containsEntry("Content-Type", "text/plain;charset=UTF-8");
        assertThat(new String(ours.body().bytes(), StandardCharsets.UTF_8)).contains("架空", "They identify nobody");
        servlet = production;
        assertThat(asked("/certpolicy/", "").status()).isEqualTo(404);

        Files.write(folder.resolve(PolicyText.FILE), new byte[] {'%', 'P', 'D', 'F'});

        ServletAnswer approved = asked("/certpolicy/", "");
        assertThat(approved.body()).isEqualTo(Der.ofHex("25504446"));
        assertThat(approved.headers())
                .containsEntry("Content-Type", "application/pdf")
                .containsEntry("Cache-Control", "public, max-age=3600")
                .containsKey("Last-Modified");
        Files.write(folder.resolve(PolicyText.FILE), new byte[] {'%', 'P', 'D', 'F', '2'});
        assertThat(asked("/certpolicy/", "").body()).isEqualTo(Der.ofHex("2550444632"));
    }

    @Test
    void the_practice_statement_is_found_without_the_last_stroke() throws IOException {
        ServletAnswer answer = asked("/certpolicy", "");

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.headers()).containsEntry("Location", "certpolicy/");
    }

    @Test
    void a_practice_statement_that_cannot_be_read_or_is_no_document_is_told_as_not_at_hand_now() throws IOException {
        Path file = folder.resolve(PolicyText.FILE);
        Files.createDirectory(file);
        assertThat(asked("/certpolicy/", "").status()).isEqualTo(503);
        Files.delete(file);
        try (FileChannel sparse = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            sparse.write(ByteBuffer.wrap(new byte[1]), PolicyText.LONGEST);
        }

        assertThat(asked("/certpolicy/", "").status()).isEqualTo(503);
    }

    @Test
    void what_is_not_there_is_not_found() throws IOException {
        for (String path : new String[] {
            "null", "/", "/sign3.cer", "/name1.cer", "/crl/crl-auth2.crl", "/crl/../crl-sign2.crl", "/crl/", "/x.crl"
        }) {
            assertThat(asked(path, "").status()).as(path).isEqualTo(404);
        }
        servlet = new RepositoryServlet(Optional.empty(), policy(true));
        assertThat(asked("/sign2.cer", "").status()).isEqualTo(404);
    }

    private ServletAnswer asked(String path, String tag) throws IOException {
        HttpServletRequest request = ServletAnswer.request(asked -> asked.equals("getPathInfo") ? path : tag);
        return ServletAnswer.of(response -> servlet.doGet(request, response));
    }
}
