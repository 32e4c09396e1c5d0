/**
 * The commands about members. Knows no rule about who may see whom: the application answers.
 */
package jp.mamis.cli.membership;
