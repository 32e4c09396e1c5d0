package jp.mamis.web.hpki;

import static jp.mamis.domain.fixture.Issuances.SIGNING;
import static jp.mamis.domain.fixture.Issuances.serial;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.status.StatusCodec;
import jp.mamis.application.hpki.status.StatusPorts;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Issuances;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.hpki.status.ResponseStatus;
import jp.mamis.domain.hpki.status.SignedAnswer;
import jp.mamis.pkcs11.Pkcs11Adapters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OcspServletTest {

    private static final StatusCodec CODEC = Pkcs11Adapters.statusCodec();
    private static final IssuerMark MARK = new IssuerMark(
            IssuerMark.Digest.SHA_1, Der.of(new byte[20]), Der.ofHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"));
    private static final Der REQUEST = CODEC.request(new CertId(MARK, serial(1).value()));
    private static final Der ANSWER = Der.ofHex("3003020105");
    private static final CaKey CLOSED = (generation, bytes) -> {
        throw new TokenFailure(TokenFailure.Reason.TOKEN_MISSING, "closed");
    };

    private OcspServlet servlet;

    @BeforeEach
    void one_answer_was_signed_an_hour_ago() {
        Ports ports = InMemoryPorts.answering(CODEC);
        StatusPorts status = ports.authority().status().orElseThrow();
        Responder begun = new Responder(
                new UUID(1, 1),
                Responder.Matter.STATUS,
                SIGNING,
                1,
                Issuances.NOON,
                Optional.empty(),
                Optional.empty());
        Responder prepared =
                begun.prepared(new Responder.Prepared(new KeyId("0a"), Der.ofHex("3000"), Certificates.FIVE_YEARS));
        Instant made = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        ports.work().inTransaction(() -> {
            status.responders().add(begun);
            status.responders().prepare(prepared);
            status.responders().certify(prepared.certified(Der.ofHex("3000")), List.of(MARK));
            ports.authority().issuance().orElseThrow().issuances().add(Issuances.planned(1));
            ports.authority().issuance().orElseThrow().issuances().store(Issuances.prepared(1));
            ports.authority().issuance().orElseThrow().issuances().store(Issuances.issued(1));
            status.book()
                    .keep(
                            List.of(new SignedAnswer(
                                    SIGNING,
                                    serial(1),
                                    IssuerMark.Digest.SHA_1,
                                    false,
                                    made,
                                    made.plus(Duration.ofHours(4)),
                                    ANSWER)),
                            made);
            return ports;
        });
        AssociationSystem system =
                AssociationSystem.builder(ports).realm(Realm.DEMONSTRATION).build();
        servlet = new OcspServlet(system.status().map(StatusUseCases::queries), CLOSED);
    }

    @Test
    void an_answer_is_kept_by_others_as_long_as_it_counts() throws IOException {
        String text = Base64.getEncoder().encodeToString(REQUEST.bytes());
        assertThat(text).contains("/");

        ServletAnswer plain = got(text, "");
        ServletAnswer escaped = got(URLEncoder.encode(text, StandardCharsets.US_ASCII), "");

        assertThat(plain.body()).isEqualTo(ANSWER);
        assertThat(escaped.body()).isEqualTo(ANSWER);
        assertThat(plain.headers())
                .containsEntry("Content-Type", "application/ocsp-response")
                .containsKeys("Last-Modified", "Expires", "ETag");
        assertThat(plain.headers().get("Cache-Control"))
                .matches("max-age=10[78][0-9]{2}, public, no-transform, must-revalidate");
        assertThat(got(text, plain.headers().getOrDefault("ETag", "")).status()).isEqualTo(304);
    }

    @Test
    void what_is_posted_is_answered_and_kept_by_nobody() throws IOException {
        ServletAnswer reply = posted(REQUEST.bytes(), "application/ocsp-request");

        assertThat(reply.body()).isEqualTo(ANSWER);
        assertThat(reply.headers()).doesNotContainKey("Cache-Control");
        assertThat(answered("/", "", "application/ocsp-request", REQUEST.bytes(), false)
                        .body())
                .isEqualTo(ANSWER);
        assertThat(answered("/MA", "", "application/ocsp-request", REQUEST.bytes(), false)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_no_request_is_malformed_and_what_is_foreign_unauthorized() throws IOException {
        Der foreign = CODEC.request(new CertId(
                new IssuerMark(IssuerMark.Digest.SHA_1, MARK.key(), MARK.name()),
                serial(1).value()));

        assertThat(posted(foreign.bytes(), "application/ocsp-request").body())
                .isEqualTo(ResponseStatus.UNAUTHORIZED.bare());
        assertThat(posted(new byte[1 << 20], "application/ocsp-request").body())
                .isEqualTo(ResponseStatus.MALFORMED_REQUEST.bare());
        assertThat(got("%%%", "").body()).isEqualTo(ResponseStatus.MALFORMED_REQUEST.bare());
        assertThat(got("", "").body()).isEqualTo(ResponseStatus.MALFORMED_REQUEST.bare());
        assertThat(posted(REQUEST.bytes(), "text/plain").status()).isEqualTo(415);
        servlet = new OcspServlet(Optional.empty(), CLOSED);
        assertThat(posted(REQUEST.bytes(), "application/ocsp-request").status()).isEqualTo(404);
        assertThat(got("MA", "").status()).isEqualTo(404);
    }

    private ServletAnswer got(String text, String tag) throws IOException {
        return answered("/" + text, tag, "", new byte[0], true);
    }

    private ServletAnswer posted(byte[] body, String type) throws IOException {
        return answered("", "", type, body, false);
    }

    private ServletAnswer answered(String rest, String tag, String type, byte[] body, boolean get) throws IOException {
        HttpServletRequest request = ServletAnswer.request(asked -> switch (asked) {
            case "getPathInfo" -> rest.isEmpty() ? null : rest;
            case "getRequestURI" -> "/ocsp" + rest;
            case "getServletPath" -> "/ocsp";
            case "getContextPath" -> "";
            case "getContentType" -> type;
            case "getInputStream" -> from(body);
            default -> tag;
        });
        return ServletAnswer.of(response -> {
            if (get) {
                servlet.doGet(request, response);
            } else {
                servlet.doPost(request, response);
            }
        });
    }

    private static ServletInputStream from(byte[] body) {
        ByteArrayInputStream octets = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return octets.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read() {
                return octets.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return octets.read(into, offset, length);
            }
        };
    }
}
