/**
 * What is published for users, by version and language, and who agreed to what. Does not know why somebody asks.
 */
package jp.mamis.application.consent;
