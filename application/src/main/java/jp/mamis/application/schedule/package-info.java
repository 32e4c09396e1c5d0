/**
 * Does by itself what has its time, on one node at a time, and keeps what came of it. Does not know who calls it how often,
 * nor how the work is done.
 */
package jp.mamis.application.schedule;
