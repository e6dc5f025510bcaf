/** How better-auth's models are named in migrations/0004_accounts.sql. */

export const accountTables = {
  user: {
    modelName: 'officer',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: {
      role: { type: 'string', required: true, input: false },
      organId: { type: 'string', required: false, input: false, fieldName: 'organ_id' },
      active: { type: 'boolean', required: false, input: false, defaultValue: true },
    },
  },
  session: {
    modelName: 'officer_session',
    fields: {
      userId: 'officer_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  account: {
    modelName: 'officer_credential',
    fields: {
      userId: 'officer_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'officer_verification',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
} as const

export const secondFactorTable = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'officer_second_factor',
    fields: {
      userId: 'officer_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failures',
      lockedUntil: 'locked_until',
    },
  },
} as const
