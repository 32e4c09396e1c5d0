/**
 * Keeps for a while the pages that hold what somebody typed: what a faulty form was answered with, and a form half filled in
 * that is shown in another language or left for a moment. A browser can ask for them again. Knows neither forms nor what
 * their pages look like.
 */
package jp.mamis.application.answers;
