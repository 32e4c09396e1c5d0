package jp.mamis.application.hpki.status;

import jp.mamis.application.hpki.ca.ClockReference;

/** What answering about status needs from outside, beside the authorities themselves. */
public record StatusPorts(
        Responders responders, StatusBook book, StatusCodec codec, AnswerFiles files, ClockReference reference) {}
