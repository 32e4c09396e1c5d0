/**
 * Every driven port in memory, held to the same contracts as the real adapters. Knows no technology.
 */
package jp.mamis.application.memory;
