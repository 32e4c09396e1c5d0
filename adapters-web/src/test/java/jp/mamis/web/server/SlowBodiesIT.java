package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many begin what they do not end, the others are answered. */
class SlowBodiesIT {

    /** More than the server has threads. */
    private static final int MANY = 260;

    @Test
    void while_hundreds_send_bodies_or_headers_a_byte_at_a_time_pages_are_answered() throws Exception {
        for (String begun : List.of(
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100000\r\n\r\n{",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nX-Long: ")) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < MANY; i++) {
                    slow.add(begin(begun));
                }
                assertThat(answered().statusCode()).isEqualTo(200);
            } finally {
                for (Socket each : slow) {
                    each.close();
                }
            }
            assertThat(answered().statusCode()).isEqualTo(200);
        }
    }

    private static Socket begin(String text) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), RunningPortal.shared().port());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static HttpResponse<String> answered() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(RunningPortal.shared().address("/login"))
                                .timeout(Duration.ofSeconds(15))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
