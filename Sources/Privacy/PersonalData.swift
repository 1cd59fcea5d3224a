// SPDX-License-Identifier: MIT

package import Diagnostics

/// What of a person must not be published.
package enum PersonalDataKind: String, Sendable, CaseIterable {
  case identityNumber
  case mobile
  case landline
  case bankCard
  case email
  case licencePlate

  package var title: Wording {
    switch self {
    case .identityNumber: Wording("身份证号", "an identity number")
    case .mobile: Wording("手机号", "a mobile number")
    case .landline: Wording("固定电话", "a landline number")
    case .bankCard: Wording("银行卡号", "a bank card number")
    case .email: Wording("邮箱", "an e-mail address")
    case .licencePlate: Wording("车牌号", "a licence plate")
    }
  }
}
