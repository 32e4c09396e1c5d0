package jp.mamis.pkcs11.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.hpki.ceremony.NoteToken.Act;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenDoorTest {

    private static final CaGeneration AUTHORITY = Authorities.signing(CaRealm.DEMONSTRATION, 1);
    private static final Der CONTENT = Der.ofHex("3000");

    /** Short: the name of a socket holds a hundred letters. */
    private Path folder;

    private HeldToken held;
    private TokenDoor door;
    private TokenKnock knock;
    private List<TokenEvent> events;
    private boolean deaf;

    @BeforeEach
    void a_process_listens_whose_token_has_the_pin_1234() throws IOException {
        folder = Files.createTempDirectory("door");
        events = new CopyOnWriteArrayList<>();
        try (Token token = SoftwareTokenAccess.in(folder.resolve("keys"), Realm.DEMONSTRATION)
                .logIn(Pin.of("1234"), false)) {
            TokenKey key = token.generate(KeyLabel.parse("sign-1"), KeyAlgorithm.P_256);
            assertThat(key.label()).hasToString("sign-1");
        }
        held = new HeldToken(folder.resolve("keys"), Realm.DEMONSTRATION);
        door = TokenDoor.open(folder.resolve("portal"), held, this::heard);
        knock = new TokenKnock(folder.resolve("portal"));
    }

    private void heard(TokenEvent event) {
        if (deaf) {
            throw new IllegalStateException("no journal");
        }
        events.add(event);
    }

    @Test
    void every_opening_refusal_and_closing_is_told_once() {
        assertThat(knock.close()).isTrue();
        assertThatThrownBy(() -> knock.open(TokenWish.software(), Pin.of("9999")))
                .isInstanceOf(TokenFailure.class);
        assertThat(knock.open(TokenWish.software(), Pin.of("1234"))).isTrue();
        String label = held.label().orElseThrow();
        assertThat(knock.close()).isTrue();
        assertThat(knock.open(TokenWish.software(), Pin.of("1234"))).isTrue();
        door.close();
        door.close();

        assertThat(events)
                .containsExactly(
                        new TokenEvent(Act.OPEN, "software", Optional.of(TokenFailure.Reason.PIN_WRONG), true),
                        new TokenEvent(Act.OPEN, label, Optional.empty(), true),
                        new TokenEvent(Act.CLOSE, label, Optional.empty(), true),
                        new TokenEvent(Act.OPEN, label, Optional.empty(), true),
                        new TokenEvent(Act.CLOSE, label, Optional.empty(), false));
        assertThat(events.toString()).doesNotContain("1234", "9999");
    }

    @Test
    void a_token_that_the_journal_does_not_take_down_is_not_held_open_and_the_door_stays() {
        deaf = true;
        assertThatThrownBy(() -> knock.open(TokenWish.software(), Pin.of("1234")))
                .hasMessageContaining("TOKEN_ERROR: journal");
        assertThat(held.isOpen()).isFalse();

        deaf = false;
        assertThat(knock.open(TokenWish.software(), Pin.of("1234"))).isTrue();
        deaf = true;
        assertThat(knock.close()).as("letting go never waits for the journal").isTrue();
        assertThat(held.isOpen()).isFalse();
    }

    @Test
    void a_wrong_pin_leaves_open_what_was_and_one_too_long_is_not_tried() {
        assertThat(knock.open(TokenWish.software(), Pin.of("1234"))).isTrue();

        assertThatThrownBy(() -> knock.open(TokenWish.software(), Pin.of("9999")))
                .hasMessageContaining("PIN_WRONG");
        assertThatThrownBy(() -> knock.open(TokenWish.software(), Pin.of("1".repeat(TokenDoor.LONGEST_PIN + 1))))
                .hasMessageContaining("TOKEN_ERROR: PIN > 256");
        assertThatThrownBy(() -> knock.open(TokenWish.software(), Pin.of("1".repeat(60_000))))
                .as("more than a socket holds is heard out")
                .hasMessageContaining("TOKEN_ERROR: PIN > 256");

        assertThat(knock.state()).contains(true);
    }

    @Test
    void a_word_that_nobody_knows_is_answered_and_the_door_stays() throws IOException {
        try (SocketChannel visitor =
                        SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("portal/token.sock")));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(visitor));
                DataInputStream in = new DataInputStream(Channels.newInputStream(visitor))) {
            out.writeUTF("POLISH");
            assertThat(in.readUTF()).isEqualTo("TOKEN_ERROR");
        }

        assertThat(knock.state()).contains(false);
    }

    @Test
    void a_visitor_who_says_nothing_is_shown_out_and_keeps_nobody_waiting() throws IOException {
        door.close();
        door = TokenDoor.open(folder.resolve("portal"), held, this::heard, Duration.ofMillis(300));
        try (SocketChannel silent =
                        SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("portal/token.sock")));
                SocketChannel halting =
                        SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("portal/token.sock")));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(halting))) {
            out.writeUTF("OPEN");

            assertThat(knock.open(TokenWish.software(), Pin.of("1234"))).isTrue();

            assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
        assertThat(knock.state()).contains(true);
        assertThat(events).hasSize(1);
    }

    @Test
    void who_knocks_does_not_wait_for_ever() throws IOException {
        door.close();
        Path name = folder.resolve("portal/token.sock");
        Files.deleteIfExists(name);
        TokenKnock hasty = new TokenKnock(folder.resolve("portal"), Duration.ofMillis(300));
        try (ServerSocketChannel deafened = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            deafened.bind(UnixDomainSocketAddress.of(name));

            assertThatThrownBy(hasty::state).hasMessageStartingWith("TOKEN_BUSY");
            assertThatThrownBy(() -> hasty.open(TokenWish.software(), Pin.of("1234")))
                    .hasMessageStartingWith("TOKEN_BUSY");
        }
        assertThat(hasty.state()).as("nobody listens any more").isEmpty();
    }

    @AfterEach
    void ended() {
        door.close();
    }

    @Test
    void a_token_is_closed_until_somebody_opens_it_and_after_somebody_closes_it() {
        assertThat(knock.state()).contains(false);
        assertThatThrownBy(() -> held.sign(AUTHORITY, CONTENT)).hasMessageContaining("TOKEN_MISSING");
        assertThatThrownBy(() -> held.requireReady(AUTHORITY)).hasMessageContaining("TOKEN_MISSING");

        assertThat(knock.open(TokenWish.software(), Pin.of("1234"))).isTrue();

        assertThat(knock.state()).contains(true);
        assertThatThrownBy(() -> held.sign(AUTHORITY, CONTENT))
                .as("the token is asked")
                .hasMessageContaining("KEY_MISSING");
        assertThat(knock.close()).isTrue();
        assertThat(held.isOpen()).isFalse();
    }

    @Test
    void a_wrong_pin_is_told_and_leaves_the_token_closed() {
        assertThatThrownBy(() -> knock.open(TokenWish.software(), Pin.of("9999")))
                .isInstanceOf(TokenFailure.class)
                .extracting(failed -> ((TokenFailure) failed).reason())
                .isEqualTo(TokenFailure.Reason.PIN_WRONG);
        assertThat(knock.state()).contains(false);
        assertThat(knock.open(TokenWish.software(), Pin.of("1234"))).isTrue();
    }

    @Test
    void nobody_else_enters_and_nobody_answers_once_the_process_ended() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("portal"))))
                .isEqualTo("rwx------");
        assertThat(knock.open(TokenWish.software(), Pin.of("1234"))).isTrue();

        door.close();

        assertThat(held.isOpen()).isFalse();
        assertThat(knock.state()).isEmpty();
        assertThat(knock.open(TokenWish.software(), Pin.of("1234"))).isFalse();
        assertThat(knock.close()).isFalse();
        try (TokenDoor next = TokenDoor.open(folder.resolve("portal"), held, this::heard)) {
            assertThat(next).isNotNull();
            assertThat(knock.state()).contains(false);
        }
    }
}
