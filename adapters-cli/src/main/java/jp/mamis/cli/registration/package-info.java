/**
 * Commands that show who is about to register and what was agreed to. For the operator.
 */
package jp.mamis.cli.registration;
